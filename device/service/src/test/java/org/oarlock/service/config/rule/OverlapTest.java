package org.oarlock.service.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.fixture.Rules;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class OverlapTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {modality: CT}                                  | {modality: ct}
          {modality: CT}                                  | {calling-ae: CT1}
          {modality: CT}                                  | {not: {modality: MR}}
          {modality: CT}                                  | {any: [{modality: MR}, {modality: CT}]}
          {study-description: {contains: head}}           | {study-description: {contains: neck}}
          {study-description: {contains: head}}           | {study-description: {matches: '^head.*'}}
          {study-description: {matches: 'head'}}          | {study-description: {matches: '^.*head$'}}
          {kvp: {number: {at-least: 100}}}                | {kvp: {number: {below: 120}}}
          {kvp: {number: {above: 100}}}                   | {kvp: {number: {below: 101}}}
          {study-date: {date: {above: 20240101}}}         | {study-date: {date: {below: 20240103}}}
          {series-time: {time: {above: 08}}}              | {series-time: {time: {below: 13}}}
          {study-uid: {uid: {above: 1.2}}}                | {study-uid: {uid: {above: 1.3}}}
          {body-part: {present: false}}                   | {body-part: {equals: X, optional: true}}
          {not: {all: [{modality: CT}, {kvp: 120}]}}      | {modality: CT}
          """)
  @Verifies(
      value = {"SRS-2206", "RC-142"},
      shows = Shows.EFFECTIVE)
  void a_series_that_both_match_is_found_and_matches_both(String one, String other) {
    Optional<Map<String, String>> example = Overlap.example(Rules.when(one), Rules.when(other));

    assertThat(example).isPresent();
    SeriesValues series = SeriesValues.of(List.of(example.get()));
    assertThat(Rules.when(one).of(series)).isEqualTo(Verdict.YES);
    assertThat(Rules.when(other).of(series)).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {modality: CT}                                  | {modality: MR}
          {modality: CT}                                  | {not: {modality: CT}}
          {body-part: {present: false}}                   | {body-part: {present: true}}
          {kvp: {number: {at-least: 100}}}                | {kvp: {number: {below: 100}}}
          {modality: CT, kvp: 120}                        | {modality: CT, kvp: 100}
          {not: {any: [{modality: CT}, {modality: MR}]}}  | {modality: CT}
          """)
  @Verifies("SRS-2206")
  void conditions_that_exclude_each_other_have_none(String one, String other) {
    assertThat(Overlap.example(Rules.when(one), Rules.when(other))).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-2206", "RC-142"},
      shows = Shows.EFFECTIVE)
  void two_rules_without_priority_that_one_series_matches_are_refused_with_that_series() {
    assertThat(
            Rules.problems(
                """
                - {name: any CT, when: {modality: CT}, ignore: true}
                - {name: first scanner, when: {calling-ae: CT1}, ignore: true}
                """))
        .singleElement()
        .asString()
        .contains("routes[1]", "rule 'any CT'", "calling-ae 'CT1', modality 'CT'", "priority");
  }

  @Test
  @Verifies({"SRS-2206", "RC-142"})
  void a_priority_or_other_numbers_of_images_tell_rules_apart() {
    assertThat(
            Rules.problems(
                """
                - {name: any CT, when: {modality: CT}, ignore: true}
                - {name: first scanner, when: {calling-ae: CT1}, priority: 1, ignore: true}
                """))
        .isEmpty();
    assertThat(
            Rules.problems(
                """
                - {name: few, when: {modality: CT}, instances: {at-most: 3}, ignore: true}
                - {name: many, when: {modality: CT}, instances: {at-least: 4}, ignore: true}
                """))
        .isEmpty();
    assertThat(
            Rules.problems(
                "- {name: a, when: {modality: CT}, instances: {at-least: 4, at-most: 3}, ignore:"
                    + " true}"))
        .singleElement()
        .asString()
        .contains("allows no number of images");
  }

  @Test
  @Verifies("SRS-2206")
  void very_many_alternatives_end_within_bounds() {
    String any = "{any: [{kvp: 1}, {kvp: 2}, {kvp: 3}]}";
    String many = "{all: [" + String.join(", ", java.util.Collections.nCopies(40, any)) + "]}";

    assertThat(Overlap.example(Rules.when(many), Rules.when("{kvp: 1}")))
        .contains(Map.of("kvp", "1"));
  }
}
