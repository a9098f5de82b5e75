package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The authority of a clinic and what it issued, made by openssl as PEM files in one folder: for the
 * device, the scanner CT1, the planning system, an ultrasound machine and an inference service;
 * beside them a certificate that has ended and one of a foreign authority.
 */
final class Clinic {

  static final String DEVICE = "device.test";
  static final String SCANNER = "ct1.test";
  static final String PLANNING = "tps.test";
  static final String INFERENCE = "inference.test";
  private static final String OWN = "clinic";
  private static final String FOREIGN = "foreign";
  private static final int LONG = 90;

  private final Path folder;

  private Clinic(Path folder) {
    this.folder = folder;
  }

  /** Issues everything; the device's certificate is valid for so many days. */
  static Clinic in(Path folder, int deviceDays) {
    Clinic clinic = new Clinic(folder);
    clinic.authority(OWN);
    clinic.authority(FOREIGN);
    clinic.issue(OWN, DEVICE, "DNS:device.test,IP:127.0.0.1", deviceDays);
    for (String name : List.of(SCANNER, PLANNING, "ultrasound.test", INFERENCE)) {
      clinic.issue(OWN, name, "DNS:" + name, LONG);
    }
    clinic.issue(OWN, "ended.test", "DNS:ended.test", -1);
    clinic.issue(FOREIGN, "foreign.test", "DNS:foreign.test", LONG);
    clinic.openToAll();
    return clinic;
  }

  Path certificate(String name) {
    return folder.resolve(name + ".pem");
  }

  Path key(String name) {
    return folder.resolve(name + ".key");
  }

  /** The authority's certificate. */
  Path authority() {
    return certificate(OWN);
  }

  /** The certificate of an authority that issued nothing to anybody here. */
  Path foreignAuthority() {
    return certificate(FOREIGN);
  }

  /** DCMTK's options for a peer that shows a certificate of this name and believes an authority. */
  List<String> dcmtk(String name, Path believed) {
    return List.of(
        "+tls", key(name).toString(), certificate(name).toString(), "+cf", believed.toString());
  }

  /** The device's key as {@code open.key}, which everybody may read. */
  private void openToAll() {
    try {
      Path open = Files.copy(key(DEVICE), key("open"));
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void authority(String name) {
    openssl(
        "req -x509 -subj /CN=" + name + " -days 3650 -out " + name + ".pem",
        "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout " + name + ".key");
  }

  private void issue(String authority, String name, String alternatives, int days) {
    openssl(
        "req -new -subj /CN=" + name + " -addext subjectAltName=" + alternatives,
        "-out " + name + ".csr",
        "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout " + name + ".key");
    openssl(
        "x509 -req -in " + name + ".csr -out " + name + ".pem -copy_extensions copy",
        "-CA " + authority + ".pem -CAkey " + authority + ".key -days " + days);
  }

  private void openssl(String... words) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    Stream.of(words).flatMap(each -> Arrays.stream(each.split(" "))).forEach(command::add);
    Run run = Run.of(command, folder, 60);
    if (run.exitCode() != 0) {
      throw new AssertionError(command + ": " + run.output());
    }
  }
}
