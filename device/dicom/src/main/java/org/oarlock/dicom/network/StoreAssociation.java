package org.oarlock.dicom.network;

import java.nio.file.Path;

/** An open association in which this device sends instances. Used by one thread. */
public interface StoreAssociation extends AutoCloseable {

  /** Whether the peer accepted this SOP class in this transfer syntax. */
  boolean accepts(ProposedContext context);

  /** Sends a DICOM file: its data set as it stands, streamed. */
  StoreOutcome store(Path file);

  /** Sends a DICOM file held in memory. */
  StoreOutcome store(byte[] file);

  /** Ends the association in good order. Without effect once it is over. */
  @Override
  void close();

  /** Ends the association at once. Without effect once it is over. */
  void abort();
}
