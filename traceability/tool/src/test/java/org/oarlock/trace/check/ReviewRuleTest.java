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

  private static Fixture signed() {
    return Fixture.whole().person("PERSON-1", "staff").signed("PERSON-1", Meaning.AUTHOR, "SRS-1");
  }
}
