package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.clause.ClauseStanding;
import org.oarlock.trace.clause.ClauseState;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.standing.ClauseStandings;
import org.oarlock.trace.standing.Standing;

/** What is left of what a clause says, with the evidence as it stands. */
final class ClauseStandingsTest {

  private static final String CLAUSE = "CLAUSE-5.1";

  @Test
  @Verifies("SRS-3150")
  void evidence_that_holds_stands_and_is_unverified() {
    assertThat(standing(Fixture.whole()).words()).isEqualTo("evidence, unverified");
  }

  @ParameterizedTest
  @CsvSource({
    "SRS-1, SRS-1 is failed",
    "SRS, SRS: SRS-1 is failed",
    "SRS.yaml, SRS.yaml: SRS-1 is failed",
    "SYS-1, SYS-1 is failed",
    "f, f: scenario 'warns': failed",
    "f/one.feature, f/one.feature: scenario 'warns': failed",
  })
  @Verifies("SRS-3150")
  void evidence_that_does_not_hold_needs_attention(String evidence, String reason) {
    Fixture fixture =
        Fixture.whole()
            .paths("SRS.yaml", "f", "f/one.feature")
            .item(CLAUSE, "state: evidence, evidence: " + evidence);
    assertThat(standing(fixture).state()).isEqualTo(ClauseState.EVIDENCE);
    ClauseStanding failing = standing(fixture.outcome("warns", Outcome.FAILED));
    assertThat(failing.state()).isEqualTo(ClauseState.MANUAL_ATTENTION);
    assertThat(failing.stated()).isEqualTo(ClauseState.EVIDENCE);
    assertThat(failing.reasons()).containsExactly(reason);
  }

  @Test
  @Verifies("SRS-3150")
  void evidence_that_was_not_run_or_is_not_performed_needs_attention() {
    Fixture notRun = Fixture.whole().item(CLAUSE, "state: evidence, evidence: SRS-1");
    assertThat(standing(notRun.withoutResultOf("warns")).reasons())
        .containsExactly("SRS-1 is not run");
    Fixture undone = Fixture.whole().item(CLAUSE, "state: evidence, evidence: VAL-1");
    assertThat(standing(undone).reasons()).containsExactly("VAL-1 is not performed");
  }

  @Test
  @Verifies("SRS-3150")
  void evidence_that_is_not_there_is_missing() {
    ClauseStanding gone =
        standing(Fixture.whole().item(CLAUSE, "state: evidence, evidence: docs/x.md"));
    assertThat(gone.words()).isEqualTo("missing, unverified");
    assertThat(gone.reasons()).containsExactly("there is no docs/x.md");
  }

  @Test
  @Verifies("SRS-3150")
  void only_a_holder_of_the_text_verifies() {
    Fixture staff =
        Fixture.whole().person("PERSON-1", "staff").signed("PERSON-1", Meaning.REVIEWER, CLAUSE);
    assertThat(standing(staff).words())
        .isEqualTo("evidence, unverified: PERSON-1 signed and is no holder of the text");
    Fixture holder =
        Fixture.whole()
            .person("PERSON-1", "holder of the text")
            .signed("PERSON-1", Meaning.REVIEWER, CLAUSE);
    assertThat(standing(holder).words()).isEqualTo("evidence, verified by PERSON-1 on 2026-11-23");
    assertThat(standing(holder.item(CLAUSE, "state: evidence, evidence: m, rationale: w")).words())
        .isEqualTo("evidence, unverified: signed by PERSON-1 on 2026-11-23, it changed since");
  }

  private static ClauseStanding standing(Fixture fixture) {
    Subject subject = fixture.subject();
    Standing standing = new Standing(subject, fixture.findings());
    return new ClauseStandings(subject, standing).all().get(0);
  }
}
