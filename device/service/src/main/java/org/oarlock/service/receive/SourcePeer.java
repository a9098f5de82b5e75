package org.oarlock.service.receive;

import java.util.List;
import org.oarlock.dicom.network.FindOutcome;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.dicom.network.SeriesReference;
import org.oarlock.service.config.Peer;

/** Asks a source; never throws for what a network does. */
public interface SourcePeer {

  /** Which images it has of a series. */
  FindOutcome images(Peer source, SeriesReference series);

  /** Has it send images of a series to this device; returns when it says that it has. */
  QueryOutcome send(Peer source, SeriesReference series, List<String> instances);
}
