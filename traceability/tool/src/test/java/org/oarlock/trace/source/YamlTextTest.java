package org.oarlock.trace.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;

@Verifies("SRS-3103")
final class YamlTextTest {

  @Test
  void every_value_keeps_its_place() throws Unreadable {
    Value.Fields fields =
        (Value.Fields) YamlText.read("a.yaml", "a: 1\nb: [x, 'y']\n", false).orElseThrow();
    assertThat(fields.entries().get("b").place()).isEqualTo(new Place("a.yaml", 2, 1));
    assertThat(fields.texts("b"))
        .containsExactly(
            new Value.Text(new Place("a.yaml", 2, 5), "x", true),
            new Value.Text(new Place("a.yaml", 2, 8), "y", false));
  }

  @Test
  void an_empty_file_holds_nothing() throws Unreadable {
    assertThat(YamlText.read("a.yaml", "# nothing\n", false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a                  | a.yaml:1:3: not YAML
          'a: b: c'           | a.yaml:1:5: not YAML
          '{a: 1, a: 2}'      | a.yaml:1:8: the key 'a' stands here twice
          '{[a]: 1}'          | a.yaml:1:2: a key has to be a word
          '[&x a, *x]'        | a.yaml:1:8: aliases are not used
          '*x'                | a.yaml:1:1: aliases are not used
          """)
  void what_is_no_quality_data_is_refused_with_its_place(String text, String reason) {
    assertThatThrownBy(() -> YamlText.read("a.yaml", text, false))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void a_second_document_is_refused() {
    assertThatThrownBy(() -> YamlText.read("a.yaml", "a: 1\n---\nb: 2\n", false))
        .hasMessage("a.yaml:3:1: a second document in one file");
  }

  @Test
  void a_million_brackets_are_refused_without_a_deep_stack() {
    assertThatThrownBy(() -> YamlText.read("a.yaml", "[".repeat(1_000_000), false))
        .hasMessage("a.yaml:1:61: nested deeper than 60");
  }

  @Test
  void a_model_may_repeat_a_value() throws Unreadable {
    Value.Fields fields =
        (Value.Fields) YamlText.read("m.yaml", "a: &x {b: 1}\nc: *x\n", true).orElseThrow();
    assertThat(fields.fields("c").flatMap(f -> f.text("b"))).contains("1");
  }
}
