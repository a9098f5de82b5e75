package org.oarlock.service.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.oarlock.dicom.network.DicomPeer;

/**
 * A hospital of one scanner and one planning system on the loopback interface, with free ports.
 *
 * @param folder holds the configuration and the device's storage
 * @param dicomPort where the device listens for images
 * @param webPort where its pages are
 * @param planningPort where the planning system listens
 */
public record TrialSite(Path folder, int dicomPort, int webPort, int planningPort) {

  /** AE title of the device. */
  public static final String DEVICE = "OARLOCK";

  /** AE title of the scanner. */
  public static final String SCANNER = "CT1";

  /** AE title of the planning system. */
  public static final String PLANNING = "TPS";

  /** Takes free ports and writes the configuration below {@code folder}. */
  public static TrialSite in(Path folder) throws IOException {
    Files.createDirectories(folder);
    // All three are held open together, so that no port is given out twice.
    try (ServerSocket dicom = free();
        ServerSocket web = free();
        ServerSocket planning = free()) {
      TrialSite site =
          new TrialSite(
              folder.toAbsolutePath(),
              dicom.getLocalPort(),
              web.getLocalPort(),
              planning.getLocalPort());
      site.writeConfiguration();
      return site;
    }
  }

  /** The configuration file. */
  public Path configuration() {
    return folder.resolve("oarlock.yaml");
  }

  /** The device, as the scanner calls it. */
  public DicomPeer deviceForScanner() {
    return deviceFor(SCANNER);
  }

  /** The device, as somebody of another AE title calls it. */
  public DicomPeer deviceFor(String callingAe) {
    return new DicomPeer("127.0.0.1", dicomPort, DEVICE, callingAe);
  }

  private void writeConfiguration() throws IOException {
    String yaml =
        """
        # A trial site on the loopback interface. See the instructions for use, chapter Installation.
        site: {name: Trial site, time-zone: Europe/London}
        storage: {directory: %s, reserve-mb: 512}
        dicom: {bind: 127.0.0.1, port: %d, ae-title: %s, callers: [%s], quiet-seconds: 2}
        web: {bind: 127.0.0.1, port: %d}
        destinations:
          - {name: planning system, ae-title: %s, host: 127.0.0.1, port: %d, purpose: test, holes: keyhole, give-up-hours: 1}
        routes:
          - {name: planning CT, when: {calling-ae: %s, modality: CT}, model: oarlock-reference, destinations: [planning system]}
        """;
    Path storage = Files.createDirectories(folder.resolve("storage"));
    // The embedded database runs as an unprivileged user when root starts the device.
    Files.setPosixFilePermissions(
        folder,
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_EXECUTE));
    Files.writeString(
        configuration(),
        String.format(
            Locale.ROOT,
            yaml,
            '"' + storage.toString() + '"',
            dicomPort,
            DEVICE,
            SCANNER,
            webPort,
            PLANNING,
            planningPort,
            SCANNER));
  }

  private static ServerSocket free() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
