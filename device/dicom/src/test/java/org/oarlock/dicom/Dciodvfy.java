package org.oarlock.dicom;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The conformance checker of dicom3tools (Debian package dicom3tools). */
public final class Dciodvfy {

  private static final Path PROGRAM = Path.of("/usr/bin/dciodvfy");

  private Dciodvfy() {}

  /** What it calls errors in a file; the calling test is skipped when it is not installed. */
  public static List<String> errors(Path file) throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(PROGRAM)).as("dicom3tools is installed").isTrue();
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-new", file.toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    process.waitFor();
    return output.lines().filter(line -> line.startsWith("Error")).toList();
  }
}
