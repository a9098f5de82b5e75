package org.oarlock.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.dicom.TransferSyntaxes;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.AcceptedSyntaxes;
import org.oarlock.dicom.network.AssociationPolicy;
import org.oarlock.dicom.network.CertifiedCallers;
import org.oarlock.dicom.network.CommitmentListener;
import org.oarlock.dicom.network.DicomServer;
import org.oarlock.dicom.network.NetworkLimits;
import org.oarlock.dicom.network.ServerSettings;
import org.oarlock.service.config.CallerCertificate;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.DeviceRole;
import org.oarlock.service.config.DicomSettings;
import org.oarlock.service.config.Peer;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.job.Work;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.security.certificate.SiteCertificates;
import org.oarlock.trace.annotations.Implements;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the device to its peers once everything behind the door is ready, and closes the door
 * before anything behind it stops.
 */
@Implements("SRS-1001")
final class Reception implements SmartLifecycle {
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final long MEBIBYTE = 1L << 20;

  private final DicomSettings settings;
  private final boolean takesDicom;
  private final Set<String> kinds;
  private final SiteCertificates certificates;
  private final StartRecord record;
  private final Intake intake;
  private final CommitmentListener commitments;
  private final Work work;
  private final Map<String, DicomServer> servers = new LinkedHashMap<>();
  private volatile boolean running;

  Reception(
      SiteConfiguration configuration,
      SiteCertificates certificates,
      StartRecord record,
      Intake intake,
      CommitmentListener commitments,
      Work work) {
    this.settings = configuration.dicom();
    this.takesDicom = configuration.inference().role() != DeviceRole.INFERENCE;
    this.kinds = kinds(configuration);
    this.certificates = certificates;
    this.record = record;
    this.intake = intake;
    this.commitments = commitments;
    this.work = work;
  }

  @Override
  public void start() {
    try {
      record.write();
      intake.recover();
      work.start();
      running = true;
      if (takesDicom && settings.transport().opensPlain()) {
        servers.put("DICOM", DicomServer.start(on(settings.port()), policy(), intake, commitments));
      }
      if (takesDicom && settings.transport().opensTls()) {
        ServerSettings secured = on(settings.tlsPort()).with(certificates.tls());
        servers.put("DICOM in TLS", DicomServer.start(secured, policy(), intake, commitments));
      }
    } catch (IOException e) {
      running = false;
      servers.values().forEach(DicomServer::close);
      work.close();
      throw new UncheckedIOException(e);
    }
  }

  /** Storage commitment is heard of only where the site asks for it, or peers may. */
  private static Set<String> kinds(SiteConfiguration configuration) {
    Set<String> kinds = new HashSet<>(Intake.KINDS);
    if (configuration.destinations().stream().anyMatch(Destination::commitment)
        || configuration.dicom().peers().stream().anyMatch(Peer::commitment)) {
      kinds.add(Uids.STORAGE_COMMITMENT_PUSH_MODEL);
    }
    return kinds;
  }

  @Override
  public void stop() {
    if (isRunning()) {
      servers.values().forEach(each -> each.stop(DRAIN));
      work.close();
      servers.clear();
      running = false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private ServerSettings on(int port) throws IOException {
    NetworkLimits usual = NetworkLimits.DEFAULT;
    return ServerSettings.loopback(port, new AcceptedSyntaxes(kinds, TransferSyntaxes.decodable()))
        .on(InetAddress.getByName(settings.bind()))
        .with(
            new NetworkLimits(
                usual.associations(),
                usual.perPeer(),
                usual.waiting(),
                usual.pduBytes(),
                settings.maxInstanceMb() * MEBIBYTE));
  }

  private AssociationPolicy policy() {
    return new CertifiedCallers(
        AssociationPolicy.allowing(settings.aeTitle(), Set.copyOf(settings.callers())),
        settings.certificates().stream()
            .collect(Collectors.toMap(CallerCertificate::aeTitle, CallerCertificate::name)));
  }

  /** What peers call: {@code DICOM OARLOCK@127.0.0.1:11112}, for each open port. */
  String addresses() {
    if (servers.isEmpty()) {
      return "no DICOM";
    }
    return servers.entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + " "
                    + settings.aeTitle()
                    + "@"
                    + settings.bind()
                    + ":"
                    + each.getValue().port())
        .collect(Collectors.joining(", "));
  }
}
