package org.oarlock.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Real, odd and hostile scans from a folder that is not part of the project: {@code
 * OARLOCK_TEST_DATA}, else {@code ../shared/data} beside the repository. Without it these tests are
 * skipped; what they look at is looked at on phantoms too.
 */
class RealScansTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> draws_and_proves_every_clinical_scan() {
    return Stream.of(
            "sts-002", "sts-003", "sts-007", "sts-036", "sts-044", "crlm-1004", "crlm-1006")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(segment(data().resolve("ct").resolve(name))).isZero()));
  }

  @TestFactory
  Stream<DynamicTest> refuses_a_tilted_scan() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "gantry-tilt-ge",
            () -> assertThat(segment(data().resolve("odd/gantry-tilt-ge"))).isEqualTo(3)));
  }

  @TestFactory
  Stream<DynamicTest> answers_every_odd_and_malformed_file() throws IOException {
    return Stream.of("odd", "malformed")
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind,
                    () -> {
                      for (Path file : files(data().resolve(kind))) {
                        answers(file);
                      }
                    }));
  }

  private void answers(Path file) {
    StringWriter said = new StringWriter();
    long start = System.nanoTime();

    int exitCode = segment(file, said);

    assertThat(exitCode).as(file.toString()).isIn(0, 1, 3);
    assertThat(said.toString())
        .as(file.toString())
        .doesNotContain("internal failure")
        .doesNotContain("\tat ");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(file.toString())
        .isLessThan(Duration.ofSeconds(20));
  }

  private int segment(Path scan) {
    return segment(scan, new StringWriter());
  }

  private int segment(Path scan, StringWriter said) {
    PrintWriter writer = new PrintWriter(said, true);
    return new CommandLine(new SegmentCommand())
        .setOut(writer)
        .setErr(writer)
        .execute(scan.toString(), "--out", folder.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                return !name.startsWith("license") && !name.startsWith("readme");
              })
          .sorted()
          .toList();
    }
  }

  private static Path data() {
    String named = System.getProperty("OARLOCK_TEST_DATA", System.getenv("OARLOCK_TEST_DATA"));
    Path data = named == null ? Path.of("../../../shared/data") : Path.of(named);
    assumeTrue(Files.isDirectory(data), "no test data at " + data + "; set OARLOCK_TEST_DATA");
    return data;
  }
}
