package org.oarlock.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The configuration of a device under test: a scanner CT1, a planning system TPS, free ports. */
final class Site {

  static final String DEVICE_AE = "OARLOCK";
  static final String PLANNING_AE = "TPS";

  private static final int FIRST_PORT = 10_000;
  private static final int PORTS = 20_000;
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 997 % PORTS));

  private final Path folder;
  private final int dicomPort = freePort();
  private final int webPort = freePort();
  private final int planningPort = freePort();
  private final int tlsPort = freePort();
  private int quietSeconds = 2;
  private boolean optimised;
  private int abortedHoldSeconds = 30;
  private String bind = "bind: 127.0.0.1, ";
  private long reserveMegabytes = 512;
  private String removal = "";
  private String callers = "CT1, CT2";
  private String holes = "keyhole";
  private String names = "";
  private String purpose = "test";
  private String commitment = "";
  private String peers = "";
  private String formats = "";
  private String routes =
      """
        - {name: planning CT, when: {calling-ae: CT1, modality: CT}, model: oarlock-reference, destinations: [TPS]}
        - {name: dose reports, when: {calling-ae: CT1, modality: SR}, ignore: true}
      """;
  private String extra = "";
  private Optional<Clinic> clinic = Optional.empty();
  private String scannerName = Clinic.SCANNER;
  private String planningName = Clinic.PLANNING;
  private String browsers = "";
  private Optional<String> verbatim = Optional.empty();
  private Optional<Function<Path, List<String>>> command = Optional.empty();

  Site(Path folder) {
    this.folder = folder;
  }

  Site quietSeconds(int seconds) {
    quietSeconds = seconds;
    return this;
  }

  Site abortedHoldSeconds(int seconds) {
    abortedHoldSeconds = seconds;
    return this;
  }

  /** Leaves the addresses on which the device listens to its defaults. */
  Site withoutBindAddresses() {
    bind = "";
    return this;
  }

  /** Has the device run for long enough that an optimising compiler pays. */
  Site optimised() {
    optimised = true;
    return this;
  }

  boolean isOptimised() {
    return optimised;
  }

  /** Has the device started by a command line of somebody else, given its configuration. */
  Site runBy(Function<Path, List<String>> words) {
    command = Optional.of(words);
    return this;
  }

  Optional<Function<Path, List<String>>> command() {
    return command;
  }

  Site reserveMegabytes(long megabytes) {
    reserveMegabytes = megabytes;
    return this;
  }

  Site removeDeliveredAfterDays(int days) {
    removal = ", remove-delivered-after-days: " + days;
    return this;
  }

  Site holes(String form) {
    holes = form;
    return this;
  }

  Site purpose(String other) {
    purpose = other;
    return this;
  }

  /** Has the planning system want its names so; the rest of a name template, in YAML. */
  Site names(String template) {
    names = ", names: own";
    return extra("name-templates:\n  - name: own\n" + template.indent(4));
  }

  /** Has the planning system commit to what it takes, and lets it call. */
  Site committing() {
    commitment = ", commitment: true";
    callers += ", " + PLANNING_AE;
    return this;
  }

  /** Has the device ask an archive; the rest of the peer, in YAML. The archive may call as well. */
  Site asking(String archive, int port, String yaml) {
    callers += ", " + archive;
    return calling(archive, port, yaml);
  }

  /** Has the device call a peer; the rest of the peer, in YAML. */
  Site calling(String title, int port, String yaml) {
    peers =
        String.format(
            Locale.ROOT,
            ", peers: [{ae-title: %s, host: 127.0.0.1, port: %d, %s}]",
            title,
            port,
            yaml);
    return this;
  }

  /** What the planning system is sent; words of a YAML list. */
  Site formats(String words) {
    formats = ", formats: [" + words + "]";
    return this;
  }

  /** Replaces the routes; lines of a YAML list. */
  Site routes(String yaml) {
    routes = yaml;
    return this;
  }

  /** Speaks TLS with everybody, beside the plain DICOM port; CT1 and TPS have certificates. */
  Site secured(Clinic issued) {
    clinic = Optional.of(issued);
    return this;
  }

  /** CT1 and TPS are played by the device itself, with its own certificate. */
  Site playedByTheDevice() {
    scannerName = Clinic.DEVICE;
    planningName = Clinic.DEVICE;
    return this;
  }

  /** Pages are for browsers with a certificate only. */
  Site askingBrowsers() {
    browsers = ", client-certificates: true";
    return this;
  }

  Optional<Clinic> clinic() {
    return clinic;
  }

  int tlsPort() {
    return tlsPort;
  }

  /** Where the pages are. */
  String pages() {
    return (clinic.isPresent() ? "https" : "http") + "://127.0.0.1:" + webPort;
  }

  /** Appends top-level YAML. */
  Site extra(String yaml) {
    extra += yaml;
    return this;
  }

  /** Writes this text, whatever else was said. */
  Site verbatim(String yaml) {
    verbatim = Optional.of(yaml);
    return this;
  }

  int dicomPort() {
    return dicomPort;
  }

  int webPort() {
    return webPort;
  }

  int planningPort() {
    return planningPort;
  }

  Path folder() {
    return folder;
  }

  /** Writes the configuration and names its file. */
  Path write() {
    try {
      Path storage = Files.createDirectories(folder.resolve("storage"));
      // An embedded database that root starts runs as an unprivileged user and must reach it.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      Path file = folder.resolve("oarlock.yaml");
      Files.writeString(file, verbatim.orElseGet(() -> yaml(storage)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String yaml(Path storage) {
    return String.format(
        Locale.ROOT,
        """
        site: {name: Verification, time-zone: Europe/London}
        storage: {directory: "%s", reserve-mb: %d%s}
        dicom: {%sport: %d, ae-title: %s, callers: [%s], quiet-seconds: %d, aborted-hold-seconds: %d%s%s}
        web: {%sport: %d%s}
        destinations:
          - {name: TPS, ae-title: %s, host: 127.0.0.1, port: %d, purpose: %s, holes: %s, give-up-hours: 1%s%s}
        routes:
        %s%s%s
        """,
        storage,
        reserveMegabytes,
        removal,
        bind,
        dicomPort,
        DEVICE_AE,
        callers,
        quietSeconds,
        abortedHoldSeconds,
        peers,
        secured(
            ", transport: both, tls-port: "
                + tlsPort
                + ", certificates: [{ae-title: CT1, name: "
                + scannerName
                + "}]"),
        bind,
        webPort,
        secured(", tls: true" + browsers),
        PLANNING_AE,
        planningPort,
        purpose,
        holes,
        names + secured(", tls: true, certificate-name: " + planningName),
        commitment + formats,
        routes,
        extra,
        clinic.map(Site::tls).orElse(""));
  }

  private String secured(String yaml) {
    return clinic.isPresent() ? yaml : "";
  }

  private static String tls(Clinic clinic) {
    return "tls: {certificate: "
        + clinic.certificate(Clinic.DEVICE)
        + ", key: "
        + clinic.key(Clinic.DEVICE)
        + ", trusted: "
        + clinic.authority()
        + "}\n";
  }

  /**
   * A port that nobody listens on, and never one that was given before. It lies below the ports
   * that the system gives to outgoing connections, so that none takes it before the device does;
   * where the search begins differs from run to run, so that two runs do not meet.
   */
  static int freePort() {
    while (true) {
      int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
      if (isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
