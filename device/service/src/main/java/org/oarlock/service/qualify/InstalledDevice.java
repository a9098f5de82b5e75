package org.oarlock.service.qualify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.service.demo.PlayedPlanningSystem;
import org.oarlock.service.demo.PlayedScanner;

/**
 * The device under check, with the scanner and the planning system that the check plays.
 *
 * @param asScanner the device, called by an AE title that it allows
 * @param settings how the device is called: in the clear, or in TLS
 * @param planning receives what the route of that scanner delivers
 */
record InstalledDevice(
    DicomPeer asScanner, ClientSettings settings, PlayedPlanningSystem planning) {

  /** How long a structure set may take, seconds. */
  static final int LIMIT_SECONDS = 120;

  private static final String STRANGER = "OARLOCK-STRANGER";

  /** The device, called by an AE title that no sound configuration allows. */
  DicomPeer asStranger() {
    return new DicomPeer(asScanner.host(), asScanner.port(), asScanner.calledAe(), STRANGER);
  }

  /** Sends a series over one association. */
  void send(List<CtInstance> series) throws IOException {
    PlayedScanner.send(series, asScanner, settings, sent -> {});
  }

  /** The next structure set, unless none comes within {@link #LIMIT_SECONDS}. */
  Optional<Path> nextStructureSet() throws InterruptedException {
    return Optional.ofNullable(planning.next(LIMIT_SECONDS));
  }
}
