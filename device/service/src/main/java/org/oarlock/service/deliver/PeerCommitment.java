package org.oarlock.service.deliver;

import java.time.Duration;
import java.util.function.Function;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.CommitmentClient;
import org.oarlock.dicom.network.CommitmentOutcome;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.service.config.Destination;

/** Asks by N-ACTION. */
final class PeerCommitment implements CommitmentSender {

  /** Long enough for a peer that answers at once, too short to hold a worker. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final String callingAe;
  private final Function<Destination, ClientSettings> settings;

  PeerCommitment(String callingAe, Function<Destination, ClientSettings> settings) {
    this.callingAe = callingAe;
    this.settings = settings;
  }

  @Override
  public CommitmentOutcome ask(CommitmentRequest request, Destination destination) {
    DicomPeer peer =
        new DicomPeer(destination.host(), destination.port(), destination.aeTitle(), callingAe);
    return CommitmentClient.ask(peer, request, settings.apply(destination), MOMENT);
  }
}
