package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;

/** DCMTK's tools as peers: an implementation of DICOM that shares nothing with the device. */
final class Dcmtk {

  private static final Map<String, String> NO_DELAY = Map.of("TCP_NODELAY", "1");

  private Dcmtk() {}

  /** C-ECHO under an AE title. */
  static Run echo(Site site, String calledAe, String callingAe) {
    return run(List.of("echoscu", "-v"), site, calledAe, callingAe, site.dicomPort(), List.of());
  }

  /** C-STORE of files over one association. */
  static Run store(Site site, String callingAe, List<Path> files) {
    return run(
        List.of("storescu", "-v", "-xf", storescuProfiles().toString(), "Oarlock"),
        site,
        Site.DEVICE_AE,
        callingAe,
        site.dicomPort(),
        files.stream().map(Path::toString).toList());
  }

  /** C-ECHO in TLS with the certificate of this name. */
  static Run echoInTls(Site site, String callingAe, String certificate) {
    return inTls(List.of("echoscu", "-v"), site, callingAe, certificate, List.of());
  }

  /** C-STORE in TLS with the certificate of this name. */
  static Run storeInTls(Site site, String callingAe, String certificate, List<Path> files) {
    return inTls(
        List.of("storescu", "-v", "-xf", storescuProfiles().toString(), "Oarlock"),
        site,
        callingAe,
        certificate,
        files.stream().map(Path::toString).toList());
  }

  private static Run inTls(
      List<String> tool, Site site, String callingAe, String certificate, List<String> rest) {
    List<String> command = new ArrayList<>(tool);
    Clinic clinic = site.clinic().orElseThrow();
    command.addAll(clinic.dcmtk(certificate, clinic.authority()));
    return run(command, site, Site.DEVICE_AE, callingAe, site.tlsPort(), rest);
  }

  /** Converts a file in place. */
  static void convert(Path file, String transferSyntax) {
    List<String> tool =
        switch (transferSyntax) {
          case Uids.IMPLICIT_VR_LITTLE_ENDIAN -> List.of("dcmconv", "+ti");
          case Uids.EXPLICIT_VR_BIG_ENDIAN -> List.of("dcmconv", "+tb");
          case Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN -> List.of("dcmconv", "+td");
          case Uids.RLE_LOSSLESS -> List.of("dcmcrle");
          case Uids.JPEG_LOSSLESS_SV1 -> List.of("dcmcjpeg", "+e1");
          case Uids.JPEG_LS_LOSSLESS -> List.of("dcmcjpls");
          default -> throw new AssertionError("no tool of DCMTK writes " + transferSyntax);
        };
    List<String> command = new ArrayList<>(tool);
    command.addAll(List.of(file.toString(), file.toString()));
    Run run = Run.of(command, file.getParent(), 60);
    if (run.exitCode() != 0) {
      throw new AssertionError(command + ": " + run.output());
    }
  }

  /** What a tool of DCMTK or of dicom3tools says of a file. */
  static Run look(String tool, Path file) {
    return Run.of(List.of(tool, file.toString()), file.getParent(), 60);
  }

  /** A planning system that keeps every structure set it is sent. */
  static Planning planningSystem(Site site) {
    return new Planning(
        site,
        site.clinic()
            .map(clinic -> clinic.dcmtk(Clinic.PLANNING, clinic.authority()))
            .orElse(List.of()));
  }

  /** A planning system with these options of DCMTK, by which it shows and believes certificates. */
  static Planning planningSystem(Site site, List<String> options) {
    return new Planning(site, options);
  }

  private static Run run(
      List<String> tool,
      Site site,
      String calledAe,
      String callingAe,
      int port,
      List<String> rest) {
    List<String> command = new ArrayList<>(tool);
    command.addAll(List.of("-aet", callingAe, "-aec", calledAe, "127.0.0.1"));
    command.add(Integer.toString(port));
    command.addAll(rest);
    return Run.of(command, site.folder(), 120, NO_DELAY);
  }

  private static Path storescuProfiles() {
    return Path.of("src", "test", "resources", "storescu.cfg").toAbsolutePath();
  }

  /** {@code storescp}, writing into a folder. */
  static final class Planning implements AutoCloseable {

    private final Path folder;
    private final Site site;
    private final List<String> options;
    private Process process;

    private Planning(Site site, List<String> options) {
      this.site = site;
      this.options = options;
      folder = site.folder().resolve("planning-system");
      start();
    }

    Site site() {
      return site;
    }

    /** Listens, again after {@link #stop()}. */
    void start() {
      try {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of("storescp"));
        command.addAll(options);
        command.addAll(List.of("-aet", Site.PLANNING_AE, "-od", folder.toString()));
        command.add(Integer.toString(site.planningPort()));
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(NO_DELAY);
        process = builder.start();
      } catch (IOException e) {
        throw new AssertionError("storescp could not be started", e);
      }
    }

    /** Is switched off. */
    void stop() {
      process.destroyForcibly();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** The structure sets of one patient. */
    List<Path> received(String patientId) {
      return received().stream().filter(file -> patientId(file).equals(patientId)).toList();
    }

    private static String patientId(Path file) {
      try {
        return DicomFiles.readHeader(file, ReadLimits.DEFAULT)
            .dataset()
            .text(Tags.PATIENT_ID)
            .orElse("");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** The structure sets received so far. */
    List<Path> received() {
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> !file.toString().endsWith(".tmp")).sorted().toList();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      stop();
    }
  }
}
