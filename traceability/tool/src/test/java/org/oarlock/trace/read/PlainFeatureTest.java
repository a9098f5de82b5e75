package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3708")
class PlainFeatureTest {

  private static final String PLAIN =
      """
      @SYS-1
      Feature: Warning

        @SRS-1 @effective
        @RC-1
        Scenario: it is hot
          Given a sensor
          When it is 41 degrees
          Then it warns

        Scenario: it is cold
          Given no sensor
          But it does not warn

        @supplementary @SRS-2
        Scenario: nobody knows
          Then it waits
      """;
  private static final int CHANGES = 4_000;
  private static final String[] PIECES = {
    "\n",
    " ",
    ":",
    "@",
    "#",
    "|",
    "\"\"\"",
    "*",
    "x",
    "\t",
    "\r",
    "-",
    "Scenario:",
    "Feature: ",
    "Rule: r\n",
    "Background:\n",
    "Scenario Outline: o\n",
    "Examples:\n",
    "Example: e\n",
    "Given",
    "@SRS-9 ",
    "# language: de\n",
    "\n\n",
    "\u00a0",
    "\u00e9",
    "And ",
    "  @effective\n",
    "\\"
  };

  @Test
  void reads_the_common_form_by_itself() {
    assertThat(PlainFeature.read("f", PLAIN)).isPresent();
  }

  @Test
  void is_of_one_mind_with_the_parser_over_changes() {
    Random random = new Random(3708);
    int read = 0;
    for (int i = 0; i < CHANGES; i++) {
      String text = changed(PLAIN, random);
      read += agree(random.nextBoolean() ? text : changed(text, random)) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(CHANGES / 10);
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_of_one_mind_with_the_parser_over_a_file(Path file) throws IOException {
    agree(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "Feature: a\n",
        "Feature: a\n  Scenario: b\n",
        "Feature: a\n  Scenario: b\n    Given c",
        "Feature: a\n  Scenario: b\n    Given c\n  @d\n",
        "Feature: a\n  Scenario: b\n    c\n    Given d\n",
        "Feature: a\n  Scenario: b\n    Given c\n    d\n",
        "Feature: a\n  b\n  Scenario: c\n    Given d\n",
        "Feature: a\n  Scenario: b\n  Scenario: c\n    Given d\n",
        "Feature: a\n  Given b\n",
        "Feature: a\n  @b @c@d\n  Scenario: e\n    Given f\n",
        "Feature: a\n  @b  @c\n  Scenario: e\n    Given f\n",
        "Feature: a\n  @b #c\n  Scenario: e\n    Given f\n",
        "Feature: a\n  @b\n\n  @c\n\n  Scenario: e\n    Given f\n",
        "Feature: a\n  @b\n    Given f\n",
        "Feature: a\n  Scenario:  b\n    Given  c\n",
        "Feature: a\nFeature: b\n  Scenario: c\n    Given d\n",
        "Scenario: a\n  Given b\n",
        "Feature: a\n  Scenario: b\n    Given c\n      | d |\n",
        "Feature: a\n  Scenario: b <c>\n    Given <c>\n"
      })
  void is_of_one_mind_with_the_parser_over_what_is_almost_plain(String text) {
    agree(text);
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../../verification/features"))) {
      return files.filter(file -> file.toString().endsWith(".feature")).sorted().toList().stream();
    }
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    String piece = PIECES[random.nextInt(PIECES.length)];
    int until = random.nextBoolean() ? at : Math.min(text.length(), at + 1 + random.nextInt(9));
    return text.substring(0, at) + piece + text.substring(until);
  }

  /** Whether the text is of the plain form; if so, the parser finds the same in it. */
  private static boolean agree(String text) {
    if (PlainFeature.read("f", text).isEmpty()) {
      return false;
    }
    try {
      Features plain = Features.read("f", text);
      Features parsed = Features.parsed("f", text);
      assertThat(plain.claims()).as(text).isEqualTo(parsed.claims());
      assertThat(plain.rows()).as(text).isEqualTo(parsed.rows());
    } catch (Unreadable e) {
      throw new AssertionError("the parser refuses what was read:\n" + text, e);
    }
    return true;
  }
}
