package org.oarlock.trace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

/** Files that nobody would write and somebody's program did. */
@Verifies({"SRS-3805", "SRS-3103"})
@Timeout(30)
final class OddFilesTest {

  private static final String SRS = "requirements/srs.yaml";

  private final StringWriter said = new StringWriter();

  @TempDir private Path root = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    SmallRepositoryCopy.into(root);
  }

  @Test
  void a_line_of_ten_million_letters_costs_seconds_and_not_minutes() throws IOException {
    append(SRS, "# " + "y ".repeat(5_000_000) + "\n");
    assertThat(check()).isZero();
  }

  @Test
  void an_id_that_nobody_can_read_is_refused() throws IOException {
    append(SRS, "- {id: SRS-" + "1".repeat(10_000_000) + "}\n");
    assertThat(check()).isEqualTo(2);
    assertThat(said.toString())
        .containsPattern("\\Q" + SRS + "\\E:[0-9]+:8: UNREADABLE an id of 10000004 letters")
        .hasSizeLessThan(2_000);
  }

  @Test
  void half_a_character_is_refused_before_it_is_written() throws IOException {
    append(SRS, "- {id: \"SRS-\\uD83D\"}\n");
    assertThat(check()).isEqualTo(2);
    assertThat(said.toString())
        .containsPattern("\\Q" + SRS + "\\E:[0-9]+:8: UNREADABLE holds half");
  }

  @Test
  void what_is_not_understood_is_not_quoted_without_end() throws IOException {
    append(feature(), "\n" + "x".repeat(3_000_000) + "\n");
    assertThat(check()).isEqualTo(2);
    assertThat(said.toString()).contains(feature() + ":").hasSizeLessThan(3_000);
  }

  @Test
  void a_link_that_is_not_followed_is_named_and_not_passed_over() throws IOException {
    Path elsewhere = Files.move(root.resolve(SRS), root.resolve("elsewhere.yaml"));
    Files.createSymbolicLink(root.resolve(SRS), elsewhere);
    assertThat(check()).isEqualTo(2);
    assertThat(said.toString()).contains(SRS + ":1:1: UNREADABLE is a symbolic link");
  }

  @Test
  void a_link_that_leads_to_itself_and_is_no_quality_data_does_no_harm() throws IOException {
    Files.createSymbolicLink(root.resolve("round"), root);
    Files.createSymbolicLink(root.resolve("lost"), root.resolve("nowhere"));
    assertThat(check()).isZero();
  }

  @Test
  void a_folder_where_a_file_is_expected_is_named() throws IOException {
    Path policy = root.resolve("traceability/trace-model.yaml");
    Files.delete(policy);
    Files.createDirectory(policy);
    assertThat(check()).isEqualTo(2);
    assertThat(said.toString()).contains("traceability/trace-model.yaml:1:1: UNREADABLE");
  }

  private String feature() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".feature"))
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList()
          .get(0);
    }
  }

  private void append(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.writeString(path, Files.readString(path) + text, StandardCharsets.UTF_8);
  }

  private int check() {
    PrintWriter writer = new PrintWriter(said, true);
    return Trace.run(writer, writer, "check", "--without-results", "-C", root.toString());
  }
}
