package org.oarlock.trace.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/** Which edits of fields say the same, and which say something else. */
@Verifies("SRS-3301")
final class NormativeTest {

  private static final Map<String, FieldSpec> SPECS =
      Map.of(
          "notes", spec("notes", FieldType.TEXTS, true, Map.of()),
          "code", spec("code", FieldType.TEXTS, false, Map.of()),
          "satisfies", spec("satisfies", FieldType.LINKS, false, Map.of()),
          "before",
              spec(
                  "before",
                  FieldType.MAP,
                  false,
                  Map.of("notes", spec("notes", FieldType.TEXTS, true, Map.of()))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{text: a, code: b}            | {code: b, text: a}",
        "{text: a b}                   | {text: '  a   b '}",
        "{text: a}                     | {text: a, notes: for us}",
        "{text: a}                     | {text: a, code: []}",
        "{satisfies: [SYS-1, SYS-2]}   | {satisfies: [SYS-2, SYS-1]}",
        "{satisfies: SYS-1}            | {satisfies: [SYS-1]}",
        "{before: {p1: 5}}             | {before: {p1: 5, notes: for us}}"
      })
  void no_order_or_folding_and_no_editorial_field_counts(String one, String other)
      throws Unreadable {
    assertThat(fields(other)).isEqualTo(fields(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{text: a}            | {text: b}",
        "{text: a}            | {title: a}",
        "{text: a}            | {}",
        "{code: [a, b]}       | {code: [b, a]}",
        "{code: [ab, c]}      | {code: [a, bc]}",
        "{before: {p1: 5}}    | {before: {p1: 4}}",
        "{other: {notes: x}}  | {other: {notes: y}}"
      })
  void each_other_edit_counts(String one, String other) throws Unreadable {
    assertThat(fields(other)).isNotEqualTo(fields(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "floors: {items: {SRS: 2}}  | floors: {items: {SRS: 1}}",
        "mutated: [a, b]            | mutated: [a]",
        "mutated: [{a: b}]          | mutated: [{a: c}]",
        "signed: {a: b}             | signed: {c: b}",
        "signed: []                 | signed: {}",
        "[a, b]                     | [a]"
      })
  void whatever_a_controlled_file_holds_counts(String one, String other) throws Unreadable {
    assertThat(new Normative().value(read(other)).digest())
        .isNotEqualTo(new Normative().value(read(one)).digest());
  }

  @Test
  void the_order_of_names_and_comments_in_a_controlled_file_do_not_count() throws Unreadable {
    assertThat(new Normative().value(read("a: 1\nb: 2 # two")).digest())
        .isEqualTo(new Normative().value(read("b: 2\na: 1")).digest());
  }

  private static String fields(String yaml) throws Unreadable {
    return new Normative().fields((Value.Fields) read(yaml), SPECS).digest();
  }

  private static Value read(String yaml) throws Unreadable {
    return YamlText.read("a.yaml", yaml, false).orElseThrow();
  }

  private static FieldSpec spec(
      String name, FieldType type, boolean editorial, Map<String, FieldSpec> fields) {
    return new FieldSpec(
        name, type, false, List.of(), List.of(), false, fields, Map.of(), editorial, false, "");
  }
}
