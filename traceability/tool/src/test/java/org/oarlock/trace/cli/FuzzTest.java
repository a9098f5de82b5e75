package org.oarlock.trace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

/** Damages every file of the small repository in turn: an answer, never a failure of the tool. */
@Verifies({"SRS-3102", "SRS-3103"})
final class FuzzTest {

  private static final int ROUNDS = 12;

  @TempDir private Path root = Path.of("");

  @Test
  void damaged_files_end_in_findings_or_are_named_as_unreadable() throws IOException {
    List<Path> files = copy();
    Random random = new Random(20261123);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < ROUNDS; round++) {
        Files.write(file, damaged(whole, random));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
            Trace.run(new PrintWriter(out), new PrintWriter(err), "check", "-C", root.toString());
        String said = out + err.toString();
        assertThat(code).as(file + "\n" + said).isIn(1, 2);
        if (code == 2) {
          assertThat(said).containsPattern("(?m)^\\S+:[0-9]+:[0-9]+: UNREADABLE ");
        }
      }
      Files.write(file, whole);
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int i = 0; i < 4; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> {
        byte[] cut = new byte[random.nextInt(damaged.length)];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        return cut;
      }
      case 2 -> {
        int from = random.nextInt(damaged.length);
        int length = Math.min(damaged.length - from, 1 + random.nextInt(40));
        System.arraycopy(whole, from, damaged, random.nextInt(damaged.length - length + 1), length);
      }
      default -> {
        byte[] marks = "[]{}:-\"'#&*|>@\n\t".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < 6; i++) {
          damaged[random.nextInt(damaged.length)] = marks[random.nextInt(marks.length)];
        }
      }
    }
    return damaged;
  }

  /** The small repository with results and bytecode of its own kinds beside it. */
  private List<Path> copy() throws IOException {
    SmallRepositoryCopy.into(root);
    Path classes = Files.createDirectories(root.resolve("m/target/classes/a"));
    Files.copy(
        Path.of("target/classes/org/oarlock/trace/check/Check.class"),
        classes.resolve("Check.class"));
    Path reports = Files.createDirectories(root.resolve("m/target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-a.xml"),
        "<testsuite><testcase classname=\"a\" name=\"b\"><skipped/></testcase></testsuite>\n");
    Path target = Files.createDirectories(root.resolve("target"));
    Files.writeString(
        target.resolve("bom.json"),
        "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"pkg:maven/x/y@1.0\"}]}\n");
    Files.writeString(
        target.resolve("run.ndjson"),
        "{\"source\":{\"uri\":\"a\",\"data\":\"b\"}}\n{\"pickle\":{\"id\":\"p\",\"astNodeIds\":[]}}\n");
    Files.writeString(
        root.resolve("traceability/baseline.json"),
        "{\"items\": [\"SRS-1\"], \"scenarios\": [], \"tests\": []}\n");
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/src/main/java/"))
          .sorted()
          .toList();
    }
  }
}
