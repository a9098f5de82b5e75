package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;

/** Accepts associations and serves C-ECHO and C-STORE. */
public final class DicomServer implements AutoCloseable {

  private DicomServer() {}

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be bound; the message names it
   */
  public static DicomServer start(
      ServerSettings settings, AssociationPolicy policy, InstanceSink sink) throws IOException {
    throw new IOException("not listening");
  }

  /** The TCP port on which the server listens. */
  public int port() {
    return 0;
  }

  /** Stops accepting, lets open associations end for at most {@code drain}, then aborts them. */
  public void stop(Duration drain) {}

  /** Stops at once: open associations are aborted, their unfinished instances abandoned. */
  @Override
  public void close() {
    stop(Duration.ZERO);
  }
}
