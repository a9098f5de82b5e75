package org.oarlock.service.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.fixture.Rules;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {modality: ct}                                  | CT                 | YES
          {modality: {equals: CT}}                        | MR                 | NO
          {modality: {contains: t}}                       | CT                 | YES
          {modality: {contains: x}}                       | CT                 | NO
          {modality: {matches: '^c.$'}}                   | CT                 | YES
          {modality: {matches: '^c$'}}                    | CT                 | NO
          {modality: {number: {at-most: 3}}}              | 3.0                | YES
          {modality: {number: {below: 3}}}                | 3                  | NO
          {modality: {number: {above: 2, at-most: 1e1}}}  | +9.5               | YES
          {modality: {number: {above: 2}}}                | thin               | UNDECIDED
          {modality: {date: {at-least: 20240229}}}        | 20240301           | YES
          {modality: {date: {at-least: 20240229}}}        | 20240228           | NO
          {modality: {date: {at-least: 20240229}}}        | 20230229           | UNDECIDED
          {modality: {time: {below: 12}}}                 | 115959.9           | YES
          {modality: {time: {below: 12}}}                 | 120000             | NO
          {modality: {time: {below: 12}}}                 | 2500               | UNDECIDED
          {modality: {uid: {above: 1.2.9}}}               | 1.2.10             | YES
          {modality: {uid: {above: 1.2.9}}}               | 1.2.9.1            | YES
          {modality: {uid: {above: 1.2.9}}}               | 1.2                | NO
          {modality: {uid: {above: 1.2.9}}}               | 1.2.x              | UNDECIDED
          {modality: {present: true}}                     | CT                 | YES
          {modality: {present: false}}                    | CT                 | NO
          {not: {modality: CT}}                           | MR                 | YES
          {any: [{modality: CT}, {modality: MR}]}         | MR                 | YES
          {all: [{modality: CT}, {modality: MR}]}         | MR                 | NO
          {modality: {equals: CT, contains: R}}           | CT                 | NO
          """)
  @Verifies({"SRS-1104", "SRS-1102"})
  void a_test_says_of_a_value(String yaml, String value, Verdict expected) {
    assertThat(Rules.when(yaml).of(images("modality", value, value))).isEqualTo(expected);
  }

  @Test
  @Verifies(
      value = {"SRS-1102", "RC-140"},
      shows = Shows.EFFECTIVE)
  void neither_a_test_nor_its_opposite_holds_on_a_value_that_is_not_shared() {
    SeriesValues differing = images("body-part", "HEAD", "NECK");
    SeriesValues partly =
        SeriesValues.of(List.of(Map.of("body-part", "HEAD"), Map.of("modality", "CT")));
    SeriesValues none = SeriesValues.of(List.of(Map.of(), Map.of()));
    for (SeriesValues series : List.of(differing, partly, none)) {
      assertThat(Rules.when("{body-part: HEAD}").of(series)).isEqualTo(Verdict.UNDECIDED);
      assertThat(Rules.when("{not: {body-part: HEAD}}").of(series)).isEqualTo(Verdict.UNDECIDED);
      assertThat(Rules.when("{not: {not: {body-part: {contains: E}}}}").of(series))
          .isEqualTo(Verdict.UNDECIDED);
      assertThat(Rules.when("{any: [{body-part: HEAD}, {not: {body-part: HEAD}}]}").of(series))
          .isEqualTo(Verdict.UNDECIDED);
    }
  }

  @Test
  @Verifies({"SRS-1104", "RC-140"})
  void absence_counts_only_where_a_rule_says_so_and_no_image_has_a_value() {
    SeriesValues none = SeriesValues.of(List.of(Map.of(), Map.of()));
    SeriesValues partly =
        SeriesValues.of(List.of(Map.of("body-part", "HEAD"), Map.of("modality", "CT")));

    assertThat(Rules.when("{body-part: {present: false}}").of(none)).isEqualTo(Verdict.YES);
    assertThat(Rules.when("{body-part: {present: true}}").of(none)).isEqualTo(Verdict.NO);
    assertThat(Rules.when("{body-part: {equals: HEAD, optional: true}}").of(none))
        .isEqualTo(Verdict.YES);
    assertThat(Rules.when("{body-part: {present: false}}").of(partly)).isEqualTo(Verdict.UNDECIDED);
    assertThat(Rules.when("{body-part: {equals: HEAD, optional: true}}").of(partly))
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  @Verifies("SRS-1104")
  void one_no_decides_all_of_and_one_yes_any_of() {
    SeriesValues ct = images("modality", "CT");
    assertThat(Rules.when("{modality: MR, body-part: HEAD}").of(ct)).isEqualTo(Verdict.NO);
    assertThat(Rules.when("{modality: CT, body-part: HEAD}").of(ct)).isEqualTo(Verdict.UNDECIDED);
    assertThat(Rules.when("{any: [{body-part: HEAD}, {modality: CT}]}").of(ct))
        .isEqualTo(Verdict.YES);
    assertThat(Rules.when("{any: [{body-part: HEAD}, {modality: MR}]}").of(ct))
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  @Verifies(
      value = {"SRS-1105", "RC-141"},
      shows = Shows.EFFECTIVE)
  void an_expression_that_others_try_for_ever_is_answered_at_once() {
    String value = "a".repeat(50_000) + "b";
    long begun = System.nanoTime();

    assertThat(Rules.when("{modality: {matches: '^(a+)+$'}}").of(images("modality", value)))
        .isEqualTo(Verdict.NO);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }

  @Test
  @Verifies({"SRS-1105", "RC-141"})
  void an_expression_that_cannot_be_linear_or_is_too_long_is_refused() {
    assertThat(problems("{modality: {matches: '(a)\\1'}}")).contains("matches").contains("\\1");
    assertThat(problems("{modality: {matches: '(?=a)'}}")).contains("cannot be read");
    assertThat(problems("{modality: {matches: '" + "a".repeat(201) + "'}}"))
        .contains("must have 1 to 200 characters");
  }

  @Test
  @Verifies("SRS-2207")
  void what_cannot_be_read_is_named_with_what_may_have_been_meant() {
    assertThat(problems("{modalty: CT}")).contains("unknown, did you mean 'modality'?");
    assertThat(problems("{modality: {equal: CT}}")).contains("did you mean 'equals'?");
    assertThat(problems("{modality: {number: {atleast: 3}}}")).contains("did you mean 'at-least'?");
    assertThat(problems("{modality: {number: {at-least: x}}}")).contains("must be a number");
    assertThat(problems("{modality: {date: {at-least: 20241301}}}")).contains("must be a date");
    assertThat(problems("{modality: {number: {}}}")).contains("at least one limit");
    assertThat(problems("{modality: {present: maybe}}")).contains("must be true or false");
    assertThat(problems("{modality: {optional: true}}")).contains("asks nothing");
    assertThat(problems("{modality: [CT]}")).contains("must have keys of its own");
    assertThat(problems("{modality: ''}")).contains("must be a single value");
    assertThat(problems("{any: []}")).contains("at least one entry");
    assertThat(problems("{not: {}}")).contains("at least one criterion");
    assertThat(problems("{'(0018,0050)': 3, 00180050: 4}")).contains("stands twice");
  }

  @Test
  @Verifies(value = "SRS-2207", shows = Shows.EFFECTIVE)
  void a_rule_looks_at_no_patient_no_private_element_and_no_pixels() {
    for (String tag : List.of("00100010", "(0010,0020)", "00091001", "7FE00010", "00020010")) {
      assertThat(problems("{'" + tag + "': x}")).contains("no attribute that a rule may look at");
    }
    assertThat(Rules.when("{00180050: 3}").keys()).containsExactly("(0018,0050)");
    assertThat(Rules.when("{patient-sex: F}").of(images("patient-sex", "F")))
        .isEqualTo(Verdict.YES);
  }

  private static String problems(String yaml) {
    return String.join("\n", Rules.problems("- {name: a, when: " + yaml + ", ignore: true}"));
  }

  private static SeriesValues images(String key, String... values) {
    return SeriesValues.of(
        Stream.of(values).map(value -> Map.of(key, value)).collect(Collectors.toList()));
  }
}
