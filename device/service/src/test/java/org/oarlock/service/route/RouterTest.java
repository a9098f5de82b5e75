package org.oarlock.service.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oarlock.service.config.RouteCriteria;
import org.oarlock.service.config.RouteRule;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RouterTest {
  private static final RouteRule PELVIS = rule("pelvis", criteria("CT", "PELVIS"), false);
  private static final RouteRule HEAD = rule("head", criteria("CT", "HEAD"), false);
  private static final RouteRule REPORTS = rule("reports", criteria("SR", null), true);

  private final Router router = new Router(List.of(PELVIS, HEAD, REPORTS));

  @Test
  @Verifies({"SRS-1101", "RC-11"})
  void one_matching_rule_decides() {
    assertThat(router.decide(images("CT", "PELVIS", "PELVIS")))
        .isEqualTo(new RouteOutcome.Routed(PELVIS));
    assertThat(router.decide(images("SR", "PELVIS"))).isEqualTo(new RouteOutcome.Ignored(REPORTS));
  }

  @Test
  @Verifies("SRS-1102")
  void letter_case_and_outer_blanks_do_not_matter() {
    assertThat(router.decide(images("ct", " Pelvis "))).isEqualTo(new RouteOutcome.Routed(PELVIS));
  }

  @Test
  @Verifies(value = "RC-11", shows = Shows.EFFECTIVE)
  void a_value_that_differs_in_one_image_matches_nothing() {
    RouteOutcome outcome = router.decide(images("CT", "PELVIS", "PELVIS", "HEAD"));

    assertThat(outcome).isInstanceOf(RouteOutcome.Held.class);
    RouteOutcome.Held held = (RouteOutcome.Held) outcome;
    assertThat(held.reason().code()).isEqualTo("NO_ROUTE");
    assertThat(held.reason().message())
        .contains("Not the same in all images")
        .contains("body-part");
  }

  @Test
  @Verifies("SRS-1102")
  void a_value_that_one_image_lacks_matches_nothing() {
    assertThat(
            router.decide(
                List.of(Map.of("modality", "CT", "body-part", "HEAD"), Map.of("modality", "CT"))))
        .isInstanceOf(RouteOutcome.Held.class);
  }

  @Test
  @Verifies(
      value = {"SRS-1101", "SRS-1103", "RC-11"},
      shows = Shows.EFFECTIVE)
  void several_matching_rules_hold_the_series_in_whatever_order_they_stand() {
    RouteRule anyCt = rule("any CT", criteria("CT", null), false);
    for (List<RouteRule> rules : List.of(List.of(PELVIS, anyCt), List.of(anyCt, PELVIS))) {
      RouteOutcome.Held held = (RouteOutcome.Held) new Router(rules).decide(images("CT", "PELVIS"));
      assertThat(held.reason().code()).isEqualTo("SEVERAL_ROUTES");
      assertThat(held.reason().message()).contains("'pelvis'").contains("'any CT'");
    }
  }

  @Test
  @Verifies(
      value = {"SRS-1103", "RC-11"},
      shows = Shows.EFFECTIVE)
  void without_a_rule_nothing_is_dropped() {
    assertThat(new Router(List.of()).decide(images("CT", "HEAD")))
        .isInstanceOf(RouteOutcome.Held.class);
  }

  @Test
  @Verifies("SRS-1101")
  void a_rule_is_found_by_its_name() {
    assertThat(router.rule("head")).contains(HEAD);
    assertThat(router.rule("Head")).isEmpty();
  }

  private static List<Map<String, String>> images(String modality, String... bodyParts) {
    return List.of(bodyParts).stream()
        .map(bodyPart -> Map.of("modality", modality, "body-part", bodyPart))
        .toList();
  }

  private static RouteCriteria criteria(
      String modality, @org.jspecify.annotations.Nullable String bodyPart) {
    return new RouteCriteria(
        null, null, modality, null, bodyPart, null, null, null, null, null, null);
  }

  private static RouteRule rule(String name, RouteCriteria when, boolean ignore) {
    return ignore
        ? new RouteRule(name, when, null, null, true)
        : new RouteRule(name, when, "model", List.of("T"), false);
  }
}
