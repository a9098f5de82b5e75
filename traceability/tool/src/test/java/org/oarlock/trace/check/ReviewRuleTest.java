package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;

/** What a signature is worth, with keys made here. */
final class ReviewRuleTest {

  private static final String MODEL = "traceability/trace-model.yaml";
  private static final String SRS =
      "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SRS + ", notes: 'a word for colleagues'",
        "verification: test, item: [ITEM-1], satisfies: [SYS-1], text: '  Warn. '",
      })
  @Verifies("SRS-3301")
  void no_edit_but_a_normative_one_voids(String edited) {
    assertThat(signed().item("SRS-1", edited).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text: Warn, satisfies: SYS-1, item: ITEM-1, verification: test",
        "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test, weight: 1",
        "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test, realises: RC-1",
      })
  @Verifies("SRS-3301")
  void each_normative_edit_voids(String edited) {
    assertThat(signed().item("SRS-1", edited).says(RuleName.REVIEW_VOID)).isNotEmpty();
  }

  @Test
  @Verifies("SRS-3303")
  void an_item_is_whole_when_three_meanings_of_two_persons_stand() {
    Fixture fixture =
        signed()
            .person("PERSON-2", "staff")
            .signed("PERSON-2", Meaning.REVIEWER, "SRS-1")
            .signed("PERSON-2", Meaning.APPROVER, "SRS-1");
    Reviews reviews = ReviewRule.reviews(fixture.subject());
    assertThat(fixture.findings()).isEmpty();
    assertThat(reviews.whole("SRS-1")).isTrue();
    assertThat(reviews.whole("SRS-2")).isFalse();
    assertThat(reviews.acts("SRS-2")).isEmpty();
  }

  @Test
  @Verifies("SRS-3303")
  void signing_again_heals_and_the_old_act_stays_history() {
    Fixture fixture = signed().item("SRS-1", SRS + ", weight: 2");
    assertThat(fixture.findings()).isNotEmpty();
    assertThat(fixture.signed("PERSON-1", Meaning.AUTHOR, "SRS-1").findings()).isEmpty();
  }

  @Test
  @Verifies("SRS-3303")
  void a_clinician_approves_a_severe_risk() {
    Fixture fixture =
        Fixture.whole()
            .item("HARM-1", "text: Burn., severity: S4, rationale: known")
            .person("PERSON-1", "clinician")
            .signed("PERSON-1", Meaning.APPROVER, "RISK-1");
    assertThat(fixture.says(RuleName.SIGNATURE_CLINICIAN)).isEmpty();
  }

  @Test
  @Verifies("SRS-3303")
  void only_of_a_risk_the_approver_has_to_be_a_clinician() {
    Fixture fixture =
        Fixture.whole()
            .model(
                "      draft: {type: boolean}\n",
                "      draft: {type: boolean}\n      harm: {type: link, to: [HARM]}\n")
            .item("HARM-1", "text: Burn., severity: S5, rationale: known")
            .item("SRS-1", SRS + ", harm: HARM-1")
            .person("PERSON-1", "staff")
            .signed("PERSON-1", Meaning.APPROVER, "SRS-1");
    assertThat(fixture.alone(RuleName.SIGNATURE_CLINICIAN)).isEmpty();
  }

  @Test
  @Verifies("SRS-3303")
  void a_void_signature_is_found_where_the_item_stands_or_stood() {
    Fixture fixture =
        signed()
            .text(MODEL, "floors: 2")
            .signed("PERSON-1", Meaning.AUTHOR, MODEL)
            .signed("PERSON-1", Meaning.AUTHOR, "SRS-2")
            .item("SRS-1", SRS + ", weight: 2")
            .without("SRS-2")
            .text(MODEL, "floors: 1");
    assertThat(fixture.foundAlone(RuleName.REVIEW_VOID))
        .extracting(found -> found.place().file())
        .containsExactly("SRS.yaml", "approvals/2.yaml", MODEL);
  }

  @Test
  @Verifies("SRS-3303")
  void nothing_rests_on_the_signature_of_an_acceptance_that_is_gone() {
    Fixture fixture =
        Fixture.whole()
            .person("PERSON-1", "staff")
            .item("ACCEPT-1", "rule: FLOOR, rationale: known")
            .signed("PERSON-1", Meaning.APPROVER, "ACCEPT-1")
            .item("ACCEPT-1", "rule: FLOOR, rationale: another");
    assertThat(fixture.alone(RuleName.REVIEW_VOID)).hasSize(1);
    assertThat(fixture.without("ACCEPT-1").alone(RuleName.REVIEW_VOID)).isEmpty();
  }

  private static Fixture signed() {
    return Fixture.whole().person("PERSON-1", "staff").signed("PERSON-1", Meaning.AUTHOR, "SRS-1");
  }
}
