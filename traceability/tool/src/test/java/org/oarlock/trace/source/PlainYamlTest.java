package org.oarlock.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Value;

@Verifies("SRS-3708")
class PlainYamlTest {

  private static final int CHANGES = 150;
  private static final String PIECES = "\n -:#'\">|[]{},&*!%@`~?x1\t\\";
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../../requirements"),
          Path.of("../../risk-register"),
          Path.of("../../soup"),
          Path.of("src/test/resources/small"));

  @ParameterizedTest
  @MethodSource("files")
  void is_of_one_mind_with_the_parser_over_a_file_and_its_changes(Path file) throws IOException {
    String text = Files.readString(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    agree(text);
    String beginning = text.substring(0, text.indexOf('\n', Math.min(1500, text.length() - 1)) + 1);
    for (int i = 0; i < CHANGES; i++) {
      agree(changed(beginning, random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a: b\n",
        "- a: b\n  c: null\n- a: 'it''s'\n",
        "# first\n- a: >-\n    one\n    two\n  b: [x-1, y]\n",
        "- a: [~, null, 1]\n",
        "- a: b\n\n- a: c\n",
        "- a: b\n  a: c\n",
        "- a: b\n   c\n",
        "- a: b # c\n",
        "- a: b: c\n",
        "- a: b:\n",
        "- a: ''\n",
        "- a: 'b' c\n",
        "- a: []\n",
        "- a: [b, ]\n",
        "- a: >-\n    b\n     c\n",
        "- a: >-\n    b\n\n    c\n",
        "- a: b\n#\n  c: d\n",
        "- a: b",
        "- a: b\n---\n- a: c\n",
        "- a: b\n...\n",
        "- a : b\n",
        "- a: b\tc\n",
        "- a: \u00e9\n",
        "- true: b\n",
        "- a: |\n    b\n",
        "- a: >-\n    # no comment\n    b\n"
      })
  void is_of_one_mind_with_the_parser_over_what_is_almost_plain(String text) {
    agree(text);
  }

  @Test
  void reads_the_common_form_by_itself() {
    String text =
        "# schema\n- id: SRS-1\n  text: >-\n    one\n    two\n  up: [SYS-1, SYS-2]\n  q: 'a: b'\n";

    assertThat(PlainYaml.read("f", text)).isPresent();
  }

  static Stream<Path> files() {
    return FOLDERS.stream()
        .flatMap(PlainYamlTest::walk)
        .filter(file -> file.toString().endsWith(".yaml"));
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    String piece = String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
    int until = random.nextBoolean() ? at : Math.min(text.length(), at + 1 + random.nextInt(3));
    return text.substring(0, at) + piece + text.substring(until);
  }

  private static void agree(String text) {
    Optional<Value> plain = PlainYaml.read("f", text);
    if (plain.isPresent()) {
      Optional<Value> parsed;
      try {
        parsed = YamlText.parsed("f", text, false);
      } catch (Unreadable e) {
        throw new AssertionError("the parser refuses what was read:\n" + text, e);
      }
      assertThat(plain).as(text).isEqualTo(parsed);
    }
  }
}
