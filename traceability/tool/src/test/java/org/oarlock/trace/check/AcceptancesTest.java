package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.accept.Barred;
import org.oarlock.trace.accept.Escape;
import org.oarlock.trace.accept.EscapeCount;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.accept.FindingName;
import org.oarlock.trace.accept.FrozenFile;
import org.oarlock.trace.accept.Judged;
import org.oarlock.trace.accept.NewAcceptance.Terms;
import org.oarlock.trace.accept.Proposal;
import org.oarlock.trace.accept.Proposal.Wanted;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.review.Meaning;

/** What acceptances let pass, and what they do not. */
final class AcceptancesTest {

  private static final String DANGLING =
      "verification: test, text: Warn., item: ITEM-1, satisfies: ";
  private static final String WORDS =
      "words: 'SRS-1 ''satisfies'' names SYS-9, which is not there'";
  private static final String TERMS = "rationale: known, until: 2026-12-31, by: PERSON-1";
  private static final Terms KNOWN = new Terms("known", LocalDate.of(2026, 12, 31), "Somebody");

  @Test
  @Verifies("SRS-3901")
  void an_accepted_finding_is_counted_and_none_is_left() {
    Judged judged = accepted().judged();
    assertThat(judged.open()).isEmpty();
    assertThat(judged.accepted())
        .extracting(Excused::approval, Excused::rationale, Excused::until)
        .containsExactly(tuple("not approved", "known", "2026-12-31"));
  }

  @Test
  @Verifies("SRS-3901")
  void a_finding_that_says_something_else_is_not_swallowed() {
    Fixture other = accepted().item("SRS-1", DANGLING + "SYS-8");
    assertThat(other.says(RuleName.LINK_DANGLING))
        .containsExactly(
            "SRS-1 'satisfies' names SYS-8, which is not there (nearest match: SYS-1)");
    assertThat(other.says(RuleName.ACCEPTANCE_UNUSED)).hasSize(1);
  }

  @Test
  @Verifies("SRS-3901")
  void an_entry_that_has_lapsed_hides_nothing() {
    Fixture late = accepted().on(LocalDate.of(2027, 1, 1));
    assertThat(late.says(RuleName.LINK_DANGLING)).hasSize(1);
    assertThat(accepted().on(LocalDate.of(2026, 12, 31)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item: SRS-1, rationale: '', by: x",
        "item: SRS-1, rationale: x, by: ''",
        "rationale: x, by: x"
      })
  @Verifies("SRS-3901")
  void an_entry_that_is_not_whole_hides_nothing_and_nothing_excuses_it(String entry) {
    Fixture lacking =
        accepted()
            .item("ACCEPT-1", "rule: LINK-DANGLING, until: 2026-12-31, " + WORDS + ", " + entry);
    assertThat(lacking.says(RuleName.LINK_DANGLING)).hasSize(1);
    assertThat(Barred.fromBoth(RuleName.FIELD_MISSING)).isEmpty();
    Finding own =
        new Finding(Place.startOf("approvals/x.yaml"), RuleName.FIELD_MISSING, "no rationale", "");
    assertThat(FrozenFile.lines(List.of(own))).isEmpty();
  }

  @Test
  @Verifies("SRS-3901")
  void without_results_nobody_can_say_that_an_acceptance_is_unused() {
    Fixture partly =
        Fixture.whole().withoutResults().item("ACCEPT-1", entry("TEST-MISSING", "words: gone"));
    assertThat(partly.says(RuleName.ACCEPTANCE_UNUSED)).isEmpty();
  }

  @Test
  @Verifies("SRS-3903")
  void a_release_rests_on_it_once_another_person_approved() {
    Fixture approved =
        accepted()
            .person("PERSON-1", "staff")
            .person("PERSON-2", "staff")
            .signed("PERSON-2", Meaning.APPROVER, "ACCEPT-1", "VAL-1", "RC-1")
            .forRelease();
    assertThat(approved.findings()).isEmpty();
    assertThat(approved.judged().accepted())
        .extracting(Excused::approval)
        .containsExactly("approved by PERSON-2");
  }

  @Test
  @Verifies("SRS-3903")
  void who_proposed_it_under_another_name_cannot_approve_it() {
    Fixture twice =
        accepted()
            .person("PERSON-1", "staff")
            .person("PERSON-2", "staff", "PERSON-1")
            .signed("PERSON-2", Meaning.APPROVER, "ACCEPT-1");
    assertThat(twice.says(RuleName.SIGNATURE_AUTHOR)).hasSize(1);
    assertThat(twice.judged().accepted()).extracting(Excused::approver).allMatch(a -> a.isEmpty());
  }

  @Test
  @Verifies("SRS-3903")
  void a_proposer_who_is_no_person_cannot_be_told_from_the_approver() {
    String entry = entry("LINK-DANGLING", WORDS).replace("by: PERSON-1", "by: A. Author");
    Fixture stranger =
        accepted()
            .item("ACCEPT-1", entry)
            .person("PERSON-1", "staff")
            .person("PERSON-2", "staff")
            .signed("PERSON-2", Meaning.APPROVER, "ACCEPT-1", "VAL-1", "RC-1")
            .forRelease();
    assertThat(stranger.says(RuleName.ACCEPTANCE_UNAPPROVED))
        .singleElement()
        .asString()
        .contains("was proposed by no PERSON");
    Fixture signed =
        accepted()
            .item("ACCEPT-1", entry)
            .person("PERSON-1", "staff")
            .person("PERSON-2", "staff")
            .signed("PERSON-1", Meaning.AUTHOR, "ACCEPT-1")
            .signed("PERSON-2", Meaning.APPROVER, "ACCEPT-1", "VAL-1", "RC-1")
            .forRelease();
    assertThat(signed.says(RuleName.ACCEPTANCE_UNAPPROVED)).isEmpty();
  }

  @Test
  @Verifies("SRS-3903")
  void an_acceptance_that_is_withdrawn_needs_no_signature_any_more() {
    Fixture withdrawn =
        accepted()
            .person("PERSON-1", "staff")
            .person("PERSON-2", "staff")
            .signed("PERSON-2", Meaning.APPROVER, "ACCEPT-1", "SRS-2")
            .without("ACCEPT-1")
            .item("SRS-1", DANGLING + "SYS-1");
    assertThat(withdrawn.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleName.class,
      names = {
        "FLOOR",
        "BASELINE_GONE",
        "TEST_NOT_PASSED",
        "SIGNATURE_.*",
        "REVIEW_.*",
        "RISK_.*",
        "ACCEPTANCE_.*",
        "ESCAPE_.*",
        "EVIDENCE_.*"
      },
      mode = EnumSource.Mode.MATCH_ANY)
  @Verifies("SRS-3902")
  void what_guards_against_a_false_pass_cannot_be_accepted(RuleName rule) {
    Proposal proposal =
        Proposal.of(Fixture.whole().subject(), List.of(), new Wanted(rule, "x", ""), KNOWN);
    assertThat(proposal).isEqualTo(new Proposal.Refused(Barred.fromAcceptance(rule).orElseThrow()));
  }

  @Test
  @Verifies("SRS-3902")
  void a_barred_finding_stands_although_an_entry_names_it() {
    Fixture failed =
        Fixture.whole()
            .outcome("warns", Outcome.FAILED)
            .item(
                "ACCEPT-1",
                entry("TEST-NOT-PASSED", "words: 'scenario ''warns'' for SRS-1: failed'"));
    assertThat(failed.says(RuleName.TEST_NOT_PASSED)).hasSize(1);
    assertThat(failed.says(RuleName.ACCEPTANCE_BARRED)).hasSize(1);
  }

  @Test
  @Verifies("SRS-3902")
  void one_of_several_findings_has_to_be_named() {
    Fixture two = Fixture.whole().item("SRS-1", DANGLING + "[SYS-8, SYS-9]");
    Proposal proposal = propose(two, new Wanted(RuleName.LINK_DANGLING, "", "SRS-1"));
    assertThat(proposal).isInstanceOf(Proposal.Refused.class);
    assertThat(((Proposal.Refused) proposal).why()).contains("SYS-8").contains("SYS-9");
    assertThat(propose(two, new Wanted(RuleName.LINK_DANGLING, "", "SYS-8")))
        .isInstanceOf(Proposal.Acceptable.class);
    assertThat(propose(two, new Wanted(RuleName.LINK_DANGLING, "", "SRS-11")))
        .isInstanceOf(Proposal.Refused.class);
  }

  @Test
  @Verifies("SRS-3902")
  void what_is_written_accepts_what_was_named() {
    Fixture defect = Fixture.whole().item("SRS-1", DANGLING + "[SYS-9, SYS-9]");
    Proposal proposal = propose(defect, new Wanted(RuleName.LINK_DANGLING, "", "SRS-1"));
    String text = ((Proposal.Acceptable) proposal).entry().appendedTo("", "ACCEPT-1");
    String fields = text.substring(text.indexOf("\n  title")).strip().replace("\n  ", ", ");
    assertThat(text).contains("  times: 2\n");
    assertThat(
            defect
                .item("ACCEPT-1", fields.substring(fields.indexOf("rule:")))
                .says(RuleName.LINK_DANGLING))
        .isEmpty();
  }

  @Test
  @Verifies("SRS-3904")
  void frozen_findings_are_counted_and_a_new_one_is_reported() {
    Fixture old = Fixture.whole().item("SRS-1", DANGLING + "SYS-9");
    String lines =
        String.join("', '", FrozenFile.lines(old.findings()))
            .replace("'satis", "''satis")
            .replace("fies' ", "fies'' ");
    Fixture frozen = old.item("FREEZE-1", TERMS + ", findings: ['" + lines + "']");
    assertThat(frozen.findings()).isEmpty();
    assertThat(frozen.judged().frozen()).hasSize(1);
    assertThat(frozen.item("SRS-2", DANGLING + "SYS-9").findings()).isNotEmpty();
    assertThat(frozen.forRelease().says(RuleName.LINK_DANGLING)).hasSize(2);
  }

  @Test
  @Verifies("SRS-3904")
  void thawing_takes_out_lines_and_leaves_no_empty_list() {
    String text = "- id: FREEZE-1\n  findings:\n    - 'A-B x: y'\n    - 'C-D x: z'\n";
    assertThat(FrozenFile.without(text, Set.of(3)))
        .hasValue("- id: FREEZE-1\n  findings:\n    - 'C-D x: z'\n");
    assertThat(FrozenFile.without(text, Set.of(3, 4))).hasValue("");
    assertThat(FrozenFile.without("  findings: ['A-B x: y']\n", Set.of(1))).isEmpty();
  }

  @Test
  @Verifies("SRS-3903")
  void each_way_out_is_counted_with_what_it_lacks() {
    Fixture fixture =
        Fixture.whole()
            .item("SYS-2", "text: A sign., satisfies: UN-1, nonSoftware: a sign on the wall")
            .item("SRS-1", "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: analysis")
            .item("RC-2", "breaks: CAUSE-1, tier: information, state: implemented, means: human")
            .item("CLAUSE-5.1", "state: not applicable, rationale: not networked")
            .item("ITEM-2", "package: a.c, module: m, safetyClass: B, segregation: own process")
            .item("SOUP-2", "version: '2', heldBy: ITEM-1, notInSbom: the package of a system")
            .person("PERSON-1", "staff")
            .signed("PERSON-1", Meaning.APPROVER, "SYS-2");
    List<Escape> escapes = Escape.in(fixture.subject());
    assertThat(EscapeCount.byWay(fixture.subject(), escapes, List.of(), List.of()))
        .containsEntry("nonSoftware", new EscapeCount(1, 0, 0, 0, 0))
        .containsEntry("state not applicable", new EscapeCount(1, 0, 1, 1, 0))
        .containsEntry("means human", new EscapeCount(1, 1, 1, 1, 0))
        .containsEntry("segregation", new EscapeCount(1, 0, 1, 1, 0))
        .containsEntry("notInSbom", new EscapeCount(1, 0, 1, 1, 0))
        .containsEntry("verification analysis", new EscapeCount(1, 1, 1, 1, 0))
        .containsEntry("not performed", new EscapeCount(1, 0, 1, 1, 0));
  }

  @Test
  @Verifies("SRS-3901")
  void a_finding_is_known_without_lines() {
    Finding finding =
        new Finding(
            new Place("a.yaml", 7, 3), RuleName.LINK_TWICE, "as at b.yaml:12:4 and 1.2", "x");
    assertThat(FindingName.of(finding).line()).isEqualTo("LINK-TWICE a.yaml: as at b.yaml and 1.2");
  }

  private static Proposal propose(Fixture fixture, Wanted wanted) {
    return Proposal.of(fixture.subject(), fixture.findings(), wanted, KNOWN);
  }

  private static Fixture accepted() {
    return Fixture.whole()
        .item("SRS-1", DANGLING + "SYS-9")
        .item("ACCEPT-1", entry("LINK-DANGLING", WORDS));
  }

  private static String entry(String rule, String words) {
    return "rule: " + rule + ", item: SRS-1, " + words + ", " + TERMS;
  }
}
