package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.review.Meaning;

/** What a release calls itself. */
final class SignaturePlanTest {

  private static final String MODEL = "traceability/trace-model.yaml";

  @Test
  @Verifies("SRS-3352")
  void without_signatures_it_is_an_engineering_baseline() {
    assertThat(standing(Fixture.whole())).isEqualTo("ENGINEERING BASELINE: not signed by anyone.");
  }

  @Test
  @Verifies("SRS-3352")
  void it_stays_one_while_a_signature_that_the_plan_asks_for_is_missing() {
    Fixture fixture = asked().signed("PERSON-1", Meaning.AUTHOR, "RISK-1", MODEL);
    assertThat(standing(fixture))
        .startsWith("ENGINEERING BASELINE: 2 of 2 entries lack a signature");
    fixture
        .signed("PERSON-2", Meaning.REVIEWER, "RISK-1", MODEL)
        .signed("PERSON-2", Meaning.APPROVER, "RISK-1");
    assertThat(standing(fixture))
        .startsWith("ENGINEERING BASELINE: 1 of 2 entries lack a signature");
  }

  @Test
  @Verifies("SRS-3352")
  void it_is_signed_when_everything_the_plan_asks_for_is_and_stands() {
    Fixture fixture =
        asked()
            .signed("PERSON-1", Meaning.AUTHOR, "RISK-1", MODEL)
            .signed("PERSON-2", Meaning.REVIEWER, "RISK-1", MODEL)
            .signed("PERSON-2", Meaning.APPROVER, "RISK-1", MODEL);
    assertThat(standing(fixture)).startsWith("SIGNED: all 2 entries that the plan names");
    fixture.text(MODEL, "floors: 0");
    assertThat(standing(fixture)).startsWith("ENGINEERING BASELINE: 1 of 2");
  }

  @Test
  @Verifies({"SRS-3352", "SRS-3303"})
  void an_approval_by_one_who_may_not_give_it_does_not_count() {
    Fixture fixture =
        asked()
            .item("HARM-1", "text: Burn., severity: S5, rationale: known")
            .signed("PERSON-1", Meaning.AUTHOR, "RISK-1", MODEL)
            .signed("PERSON-2", Meaning.REVIEWER, "RISK-1", MODEL)
            .signed("PERSON-2", Meaning.APPROVER, "RISK-1", MODEL);
    assertThat(standing(fixture)).startsWith("ENGINEERING BASELINE: 1 of 2");
  }

  @Test
  @Verifies("SRS-3352")
  void nothing_read_is_nothing_signed() {
    assertThat(SignaturePlan.UNREAD.whole()).isFalse();
  }

  private static Fixture asked() {
    return Fixture.whole()
        .model("policy:\n", "policy:\n  signed: [RISK]\n")
        .text(MODEL, "floors: 2")
        .person("PERSON-1", "staff")
        .person("PERSON-2", "staff");
  }

  private static String standing(Fixture fixture) {
    return Report.of(fixture.subject(), fixture.findings()).standing();
  }
}
