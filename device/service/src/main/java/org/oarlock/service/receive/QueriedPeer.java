package org.oarlock.service.receive;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.FindOutcome;
import org.oarlock.dicom.network.QueryClient;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.dicom.network.SeriesReference;
import org.oarlock.service.config.Peer;

/** Asks by C-FIND and C-MOVE under the device's own title. */
public final class QueriedPeer implements SourcePeer {

  /** An archive may have to fetch from tape first. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final String ownAe;
  private final Function<Peer, ClientSettings> settings;

  /** A device of this title, which calls each peer by its settings. */
  public QueriedPeer(String ownAe, Function<Peer, ClientSettings> settings) {
    this.ownAe = ownAe;
    this.settings = settings;
  }

  @Override
  public FindOutcome images(Peer source, SeriesReference series) {
    return QueryClient.images(called(source), series, settings.apply(source));
  }

  @Override
  public QueryOutcome send(Peer source, SeriesReference series, List<String> instances) {
    return QueryClient.send(
        called(source), series, instances, ownAe, settings.apply(source), PATIENCE);
  }

  private DicomPeer called(Peer source) {
    return new DicomPeer(source.host(), source.port(), source.aeTitle(), ownAe);
  }
}
