package org.oarlock.service.deliver;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.network.OpenOutcome;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.dicom.network.StoreAssociation;
import org.oarlock.dicom.network.StoreClient;
import org.oarlock.dicom.network.StoreOutcome;
import org.oarlock.service.config.Destination;

/** Sends by C-STORE. */
final class StoreSender implements Sender {

  /**
   * All in which a result may be written: a long contour asks for implicit VR (ADR 0501). A
   * destination that takes structure sets only refuses the last one alone.
   */
  private static final List<ProposedContext> CONTEXTS =
      List.of(
          new ProposedContext(Uids.RT_STRUCTURE_SET_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN),
          new ProposedContext(Uids.RT_STRUCTURE_SET_STORAGE, Uids.IMPLICIT_VR_LITTLE_ENDIAN),
          new ProposedContext(Uids.SEGMENTATION_STORAGE, Uids.EXPLICIT_VR_LITTLE_ENDIAN));

  private final String callingAe;
  private final Function<Destination, ClientSettings> settings;

  /** What it proposes. */
  static List<ProposedContext> contexts() {
    return CONTEXTS;
  }

  StoreSender(String callingAe, Function<Destination, ClientSettings> settings) {
    this.callingAe = callingAe;
    this.settings = settings;
  }

  @Override
  public SendOutcome send(Path file, Destination destination) {
    DicomPeer peer =
        new DicomPeer(destination.host(), destination.port(), destination.aeTitle(), callingAe);
    OpenOutcome outcome = StoreClient.open(peer, CONTEXTS, settings.apply(destination));
    if (!(outcome instanceof OpenOutcome.Opened opened)) {
      return new SendOutcome.Failed(outcome.toString());
    }
    try (StoreAssociation association = opened.association()) {
      return read(association.store(file));
    }
  }

  static SendOutcome read(StoreOutcome outcome) {
    if (outcome instanceof Answered answer) {
      if (!answer.status().isFailure()) {
        return new SendOutcome.Received(answer.status().toString(), answer.status().isWarning());
      }
      return new SendOutcome.Failed("the destination refused it: " + answer.status());
    }
    return new SendOutcome.Failed(outcome.toString());
  }
}
