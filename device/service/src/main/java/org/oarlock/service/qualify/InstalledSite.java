package org.oarlock.service.qualify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.DicomPeer;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.demo.PlayedPlanningSystem;
import org.oarlock.service.security.certificate.CertificateStanding;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;

/**
 * A configured device and the caller that the self-check plays. In TLS the self-check shows the
 * device's own certificate, since it has no other: caller and destination have to be named so.
 */
record InstalledSite(SiteConfiguration site, SiteCertificates held, String caller) {

  /** One line for each certificate: those that end soon are said, those that ended fail. */
  @Implements("SRS-2052")
  List<CheckResult> certificates() {
    return held.standings().stream()
        .map(
            each ->
                new CheckResult(
                    "Certificate '" + each.title() + "' (" + each.use() + ")",
                    each.words(),
                    "valid",
                    each.state() != CertificateStanding.State.EXPIRED))
        .toList();
  }

  /** The destination, played on this machine. */
  PlayedPlanningSystem play(Destination played, Path folder) throws IOException {
    String device = site.dicom().aeTitle();
    return played.tls()
        ? PlayedPlanningSystem.listening(
            folder, played.aeTitle(), device, played.port(), held.tls())
        : PlayedPlanningSystem.listening(folder, played.aeTitle(), device, played.port());
  }

  /** The device as its caller reaches it: in TLS if the caller has to show a certificate. */
  InstalledDevice device(PlayedPlanningSystem planning) {
    DicomSettings dicom = site.dicom();
    boolean proved = dicom.certificates().stream().anyMatch(each -> each.aeTitle().equals(caller));
    return new InstalledDevice(
        new DicomPeer(
            dicom.bind(), proved ? dicom.tlsPort() : dicom.port(), dicom.aeTitle(), caller),
        proved ? held.towards(held.ownName()) : ClientSettings.DEFAULT,
        planning);
  }
}
