package org.oarlock.service.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.service.config.RouteRule;
import org.oarlock.service.config.rule.SeriesValues;
import org.oarlock.service.fixture.Rules;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RouterTest {
  private static final String RULES =
      """
      - {name: pelvis, when: {modality: CT, body-part: PELVIS}, model: m, destinations: [T]}
      - {name: head, when: {modality: CT, body-part: HEAD}, model: m, destinations: [T]}
      - {name: reports, when: {modality: SR}, ignore: true}
      """;

  private final Router router = new Router(Rules.of(RULES));

  @Test
  @Verifies({"SRS-1101", "RC-11"})
  void one_matching_rule_decides() {
    assertThat(decided(images("CT", "PELVIS", "PELVIS"))).isEqualTo("routed pelvis");
    assertThat(decided(images("SR", "PELVIS"))).isEqualTo("ignored reports");
  }

  @Test
  @Verifies("SRS-1102")
  void letter_case_and_outer_blanks_do_not_matter() {
    assertThat(decided(images("ct", " Pelvis "))).isEqualTo("routed pelvis");
  }

  @Test
  @Verifies(value = "RC-11", shows = Shows.EFFECTIVE)
  void a_value_that_differs_in_one_image_matches_nothing() {
    assertThat(decided(images("CT", "PELVIS", "PELVIS", "HEAD")))
        .contains("NO_ROUTE", "Not the same in all images", "body-part");
  }

  @Test
  @Verifies("SRS-1102")
  void a_value_that_one_image_lacks_matches_nothing() {
    assertThat(
            decided(
                List.of(Map.of("modality", "CT", "body-part", "HEAD"), Map.of("modality", "CT"))))
        .contains("NO_ROUTE");
  }

  @Test
  @Verifies(
      value = {"SRS-1101", "SRS-1103", "RC-11"},
      shows = Shows.EFFECTIVE)
  void several_matching_rules_hold_the_series_in_whatever_order_they_stand() {
    List<RouteRule> rules =
        Rules.of(
            """
            - {name: trunk, when: {body-part: {matches: 'P[A-F]LVIS'}}, ignore: true}
            - {name: below, when: {body-part: {matches: '[N-P]ELVIS'}}, ignore: true}
            """);
    for (List<RouteRule> order : List.of(rules, List.of(rules.get(1), rules.get(0)))) {
      assertThat(words(new Router(order).decide(SeriesValues.of(images("CT", "PELVIS")))))
          .contains("SEVERAL_ROUTES", "'trunk'", "'below'");
    }
  }

  @Test
  @Verifies("SRS-1101")
  void the_highest_priority_decides_whichever_stands_first() {
    List<RouteRule> rules =
        Rules.of(
            """
            - {name: any CT, when: {modality: CT}, model: m, destinations: [T]}
            - {name: scouts, when: {body-part: HEAD}, priority: 5, ignore: true}
            """);
    for (List<RouteRule> order : List.of(rules, List.of(rules.get(1), rules.get(0)))) {
      Router both = new Router(order);
      assertThat(words(both.decide(SeriesValues.of(images("CT", "HEAD")))))
          .isEqualTo("ignored scouts");
      assertThat(words(both.decide(SeriesValues.of(images("CT", "PELVIS")))))
          .isEqualTo("routed any CT");
    }
  }

  @Test
  @Verifies({"SRS-1104", "SRS-1103"})
  void a_series_of_too_few_images_is_held_and_the_rule_is_named() {
    Router both =
        new Router(
            Rules.of(
                """
                - {name: a, when: {modality: CT}, instances: {at-least: 3}, ignore: true}
                - {name: b, when: {modality: MR}, instances: {at-least: 3}, ignore: true}
                """));

    assertThat(words(both.decide(SeriesValues.of(images("CT", "A", "A")))))
        .contains("NO_ROUTE", "The number of images, 2, is not that of 'a' (3 to any number of")
        .doesNotContain("'b'");
    assertThat(words(both.decide(SeriesValues.of(images("CT", "A", "A", "A")))))
        .isEqualTo("ignored a");
  }

  @Test
  @Verifies(
      value = {"SRS-1103", "RC-11"},
      shows = Shows.EFFECTIVE)
  void without_a_rule_nothing_is_dropped() {
    assertThat(new Router(List.of()).decide(SeriesValues.of(images("CT", "HEAD"))))
        .isInstanceOf(RouteOutcome.Held.class);
  }

  @Test
  @Verifies("SRS-1106")
  void each_test_is_explained_with_what_was_found() {
    Router one =
        new Router(
            Rules.of(
                """
                - name: a
                  when: {modality: CT, not: {body-part: {contains: x}}, kvp: {number: {above: 9}}}
                  ignore: true
                """));

    assertThat(one.explain(SeriesValues.of(images("CT", "HEAD", "NECK"))))
        .containsExactly(
            "rule 'a', priority 0: does not match",
            "  undecided all of",
            "    yes       modality equals 'CT' (is 'CT')",
            "    undecided not",
            "      undecided body-part contains 'x' (not the same in all images)",
            "    undecided kvp is, as a number, above 9 (no value)",
            "  yes       1 to any number of images (has 2)");
  }

  @Test
  @Verifies("SRS-1101")
  void a_rule_is_found_by_its_name() {
    assertThat(router.rules())
        .extracting(RouteRule::name)
        .containsExactly("pelvis", "head", "reports");
    assertThat(router.rule("head")).map(RouteRule::name).contains("head");
    assertThat(router.rule("Head")).isEmpty();
  }

  @Test
  @Verifies("SRS-1104")
  void only_what_rules_ask_for_is_read_from_a_header() {
    Dataset header =
        new DatasetBuilder()
            .text(Tags.MODALITY, "CT")
            .text(Tags.PATIENT_ID, "P1")
            .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY")
            .integers(Tags.ROWS, 512)
            .build();

    assertThat(
            ImageValues.of(
                Set.of("modality", "image-type", "(0028,0010)", "kvp", "calling-ae"),
                header,
                Map.of("calling-ae", "CT1")))
        .isEqualTo(
            Map.of(
                "modality", "CT",
                "image-type", "ORIGINAL\\PRIMARY",
                "(0028,0010)", "512",
                "calling-ae", "CT1"));
  }

  private String decided(List<Map<String, String>> images) {
    return words(router.decide(SeriesValues.of(images)));
  }

  private static String words(RouteOutcome outcome) {
    if (outcome instanceof RouteOutcome.Held held) {
      return held.reason().code() + ": " + held.reason().message();
    }
    return outcome instanceof RouteOutcome.Routed routed
        ? "routed " + routed.rule().name()
        : "ignored " + ((RouteOutcome.Ignored) outcome).rule().name();
  }

  private static List<Map<String, String>> images(String modality, String... bodyParts) {
    return List.of(bodyParts).stream()
        .map(bodyPart -> Map.of("modality", modality, "body-part", bodyPart))
        .toList();
  }
}
