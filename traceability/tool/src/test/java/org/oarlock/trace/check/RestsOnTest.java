package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/** What a signed residual risk rests on beside its own words. */
final class RestsOnTest {

  static Stream<Arguments> weakened() {
    return Stream.of(
        weakened("its control", "RC-1", f -> f.item("RC-1", rc().replace("protective", "design"))),
        weakened("its control is gone", "RC-1", f -> f.without("RC-1")),
        weakened("its cause", "CAUSE-1", f -> f.item("CAUSE-1", cause() + ", notCredible: rare")),
        weakened("a new cause", "CAUSE-2", f -> f.item("CAUSE-2", cause())),
        weakened("the requirement of its control", "SRS-2", f -> f.item("SRS-2", srs2())),
        weakened("a test is gone", "RC-1 tests", f -> f.withoutScenario("guards")),
        weakened("a test says less", "RC-1 tests", f -> f.text("guards", "Then it is switched on")),
        weakened("marked code", "RC-1 code", f -> f.text("a.c.Guard", "return first;")),
        weakened("code is no longer marked", "RC-1 code", f -> f.withoutCode("SRS-2")),
        weakened("the risk policy", "risk/policy.yaml", f -> f.text("risk/policy.yaml", "S5: 9")));
  }

  private static Arguments weakened(String what, String name, UnaryOperator<Fixture> change) {
    return Arguments.of(what, name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("weakened")
  @Verifies({"SRS-3351", "SRS-3303"})
  void a_risk_is_suspect_when_what_it_rests_on_was_weakened(
      String what, String name, UnaryOperator<Fixture> change) {
    Fixture fixture = change.apply(signed());
    assertThat(fixture.alone(RuleName.REVIEW_SUSPECT))
        .singleElement()
        .satisfies(said -> assertThat(said).startsWith("RISK-1 was signed").contains(name));
    assertThat(standing(fixture, "RISK-1")).isEqualTo(State.SUSPECT);
    assertThat(standing(fixture, "HS-1")).isEqualTo(State.SUSPECT);
  }

  @Test
  @Verifies("SRS-3351")
  void what_no_signer_looked_at_does_not_make_a_risk_suspect() {
    Fixture fixture =
        signed()
            .code("SRS-1", "a.b.Other")
            .text("a.b.Warner", "changed")
            .text("warns", "changed")
            .method("SRS-1", "warns", Level.UNIT, Shows.IMPLEMENTED);
    assertThat(fixture.alone(RuleName.REVIEW_SUSPECT)).isEmpty();
  }

  @Test
  @Verifies("SRS-3351")
  void without_compiled_code_nothing_is_said_about_it() {
    Fixture fixture =
        signed().text("a.c.Guard", "changed").text("guards", "changed").text("uncompiled", "");
    assertThat(fixture.alone(RuleName.REVIEW_SUSPECT)).isEmpty();
    assertThat(fixture.without("RC-1").alone(RuleName.REVIEW_SUSPECT)).hasSize(1);
  }

  @Test
  @Verifies("SRS-3303")
  void a_suspect_control_makes_the_risk_suspect_that_rests_on_it() {
    Fixture fixture =
        Fixture.whole()
            .person("PERSON-1", "staff")
            .signed("PERSON-1", Meaning.AUTHOR, "RC-1")
            .item("CAUSE-1", cause() + ", p1: 4, p1Reason: seen")
            .signed("PERSON-1", Meaning.AUTHOR, "RISK-1");
    assertThat(fixture.alone(RuleName.REVIEW_SUSPECT))
        .containsExactlyInAnyOrder(
            "RC-1 was signed by PERSON-1 as author on 2026-11-23: CAUSE-1 changed since",
            "RISK-1 was signed by PERSON-1 as author on 2026-11-23: what it rests on is suspect");
  }

  @Test
  @Verifies("SRS-3350")
  void files_that_decide_what_is_enough_are_signed_like_items() {
    Fixture fixture =
        Fixture.whole()
            .text("traceability/trace-model.yaml", "floors: 3")
            .person("PERSON-1", "staff")
            .signed("PERSON-1", Meaning.APPROVER, "traceability/trace-model.yaml");
    assertThat(ReviewRule.prints(fixture.subject()).signable())
        .contains("SRS-1", "traceability/trace-model.yaml")
        .doesNotContain("risk/policy.yaml");
    Reviews before = ReviewRule.reviews(fixture.subject());
    assertThat(before.stands("traceability/trace-model.yaml", Meaning.APPROVER)).isTrue();
    Reviews after =
        ReviewRule.reviews(fixture.text("traceability/trace-model.yaml", "floors: 2").subject());
    assertThat(after.stands("traceability/trace-model.yaml", Meaning.APPROVER)).isFalse();
  }

  private static Fixture signed() {
    return Fixture.whole()
        .text("risk/policy.yaml", "S5: 4")
        .person("PERSON-1", "staff")
        .signed("PERSON-1", Meaning.AUTHOR, "RISK-1");
  }

  private static State standing(Fixture fixture, String id) {
    Subject subject = fixture.subject();
    return new Standing(subject, fixture.foundAlone(RuleName.REVIEW_SUSPECT))
        .of(subject.graph().item(id).orElseThrow());
  }

  private static String rc() {
    return "text: A second sensor., breaks: CAUSE-1, tier: protective,"
        + " state: implemented, newRisks: 'none, because it only listens'";
  }

  private static String cause() {
    return "text: The sensor is read once., leadsTo: HS-1, startsIn: ITEM-1";
  }

  private static String srs2() {
    return "text: Guard a little., satisfies: SYS-1, realises: RC-1, item: ITEM-2,"
        + " verification: test";
  }
}
