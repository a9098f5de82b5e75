package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.bind.TreeState;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.review.Meaning;

/** One defect at a time in a small device whose trace is whole. */
final class EveryRuleTest {

  private static final String DANGLING = "SRS-1 ''satisfies'' names SYS-9, which is not there";
  private static final String LONG = "The thermometer warns its user at once above 40 degrees.";
  private static final String DISABLED =
      ", state: implemented, disabledBy: {method: 'a.c.Guard#%s', instead: skip}";

  private static Arguments seed(RuleName rule, String words, UnaryOperator<Fixture> defect) {
    return arguments(rule, words, defect);
  }

  static Stream<Arguments> defects() {
    return Stream.concat(ofRules(), acceptances());
  }

  static Stream<Arguments> ofRules() {
    return Stream.of(
            links(),
            fields(),
            evidence(),
            controls(),
            risks(),
            code(),
            soup(),
            vacuity(),
            reviews())
        .flatMap(defects -> defects);
  }

  private static Stream<Arguments> links() {
    return Stream.of(
        seed(RuleName.ID_FORM, "'SRS-x' is no id", f -> f.item("SRS-x", srs())),
        seed(RuleName.ID_DUPLICATE, "SRS-1 stands already", f -> f.item("SRS-1#again", srs())),
        seed(
            RuleName.LINK_DANGLING,
            "names SYS-11, which is not there (nearest match: SYS-1)",
            f -> f.item("SRS-1", srs().replace("SYS-1", "SYS-11"))),
        seed(
            RuleName.LINK_KIND,
            "may name only SYS",
            f -> f.item("SRS-1", srs().replace("SYS-1", "UN-1"))),
        seed(
            RuleName.LINK_TWICE,
            "names SYS-1 twice",
            f -> f.item("SRS-1", srs().replace("satisfies: SYS-1", "satisfies: [SYS-1, SYS-1]"))),
        seed(
            RuleName.LINK_CYCLE,
            "which stands below it",
            f ->
                f.item("ITEM-1", "package: a.b, module: m, safetyClass: C, parent: ITEM-2")
                    .item("ITEM-2", "package: a.c, module: m, safetyClass: C, parent: ITEM-1")),
        seed(
            RuleName.CODE_DANGLING,
            "implements SRS-3, which is not there (nearest match: SRS-1)",
            f -> f.code("SRS-3", "a.b.Warner")),
        seed(
            RuleName.TEST_DANGLING,
            "names SRS-9",
            f -> f.scenario("other", Shows.IMPLEMENTED, "SRS-9")),
        seed(
            RuleName.TEST_UNCLAIMED,
            "scenario 'idle' names no item",
            f -> f.scenario("idle", Shows.IMPLEMENTED)),
        seed(RuleName.FILE_UNCLAIMED, "no kind", f -> f.unclaimed("requirements/sys.yml")),
        seed(
            RuleName.TRANSLATION_MISSING,
            "IFU-2 is missing in 'de'",
            f -> f.statement("en", "IFU-1").statement("en", "IFU-2").statement("de", "IFU-1")));
  }

  private static Stream<Arguments> fields() {
    return Stream.of(
        seed(
            RuleName.FIELD_UNKNOWN,
            "unknown field 'rational' (nearest match: rationale)",
            f -> f.item("SRS-1", srs() + ", rational: because")),
        seed(
            RuleName.FIELD_MISSING,
            "the field 'item' is missing",
            f -> f.item("SRS-1", srs().replace(", item: ITEM-1", ""))),
        seed(
            RuleName.FIELD_MISSING,
            "'verificationRationale' is missing",
            f -> f.item("SRS-1", srs().replace(": test", ": analysis"))),
        seed(RuleName.FIELD_TYPE, "holds a number", f -> f.item("SRS-1", srs() + ", weight: much")),
        seed(RuleName.FIELD_TYPE, "a date", f -> f.item("SRS-1", srs() + ", since: 2026-13-01")),
        seed(RuleName.FIELD_TYPE, "true or false", f -> f.item("SRS-1", srs() + ", draft: maybe")),
        seed(RuleName.FIELD_TYPE, "one value", f -> f.item("SRS-1", srs() + ", weight: [1, 2]")),
        seed(
            RuleName.FIELD_VALUE,
            "is 'tests', not one of [test, inspection, analysis] (nearest match: test)",
            f -> f.item("SRS-1", srs().replace(": test", ": tests"))),
        seed(
            RuleName.FIELD_CHOICE,
            "exactly one of [result, notPerformed]",
            f -> f.item("VAL-1", "validates: UN-1")));
  }

  private static Stream<Arguments> evidence() {
    return Stream.of(
        seed(RuleName.BELOW_MISSING, "UN-1 has no VAL", f -> f.without("VAL-1")),
        seed(RuleName.CODE_MISSING, "implements SRS-1", f -> f.withoutCode("SRS-1")),
        seed(RuleName.TEST_MISSING, "shows SRS-1", f -> f.withoutScenario("warns")),
        seed(RuleName.TEST_MISSING, "none of the 1 tests", f -> f.outcome("warns", Outcome.FAILED)),
        seed(
            RuleName.TEST_NOT_PASSED,
            "'warns' for SRS-1: failed",
            f -> f.outcome("warns", Outcome.FAILED)),
        seed(RuleName.TEST_NOT_PASSED, ": skipped", f -> f.outcome("warns", Outcome.SKIPPED)),
        seed(RuleName.TEST_NOT_PASSED, ": undefined", f -> f.outcome("warns", Outcome.UNDEFINED)),
        seed(RuleName.TEST_NOT_PASSED, "when retried", f -> f.outcome("warns", Outcome.RETRIED)),
        seed(
            RuleName.TEST_NOT_PASSED,
            ": not run, another x.jar was tested",
            f -> f.unbound("warns", "another x.jar was tested")),
        seed(RuleName.TEST_NOT_PASSED, ": not run", f -> f.withoutResultOf("warns")),
        seed(RuleName.TEST_NOT_PASSED, ": not run", f -> f.row("warns", 99)),
        seed(
            RuleName.MUTANT_SURVIVED,
            "Guard.decide: negated conditional, and no test runs it",
            f -> f.mutant("a.c.Guard")),
        seed(
            RuleName.MUTATION_MISSING,
            "a.c.Guard decides for a control",
            f -> f.model("policy:\n", "policy:\n  mutated: [a.c]\n")),
        seed(
            RuleName.CONTROL_METHOD,
            "no compiled class has a.c.Guard#gaurd",
            f ->
                f.item("RC-1", rc() + DISABLED.formatted("gaurd"))
                    .methods("a.c.Guard", "guard()V", "<init>()V")),
        seed(
            RuleName.CONTROL_METHOD,
            "several methods are called a.c.Guard#guard",
            f ->
                f.item("RC-1", rc() + DISABLED.formatted("guard"))
                    .methods("a.c.Guard", "guard()V", "guard(I)V")),
        seed(
            RuleName.CONTROL_UNNOTICED,
            "none of its 1 tests of effectiveness noticed",
            f -> f.effect(Outcome.PASSED, 1, "")),
        seed(
            RuleName.CONTROL_UNSHOWN,
            "RC-1 has no record of a test that failed",
            f -> f.item("RC-1", rc() + ", state: implemented")),
        seed(
            RuleName.CONTROL_UNSHOWN,
            "with the control disabled: another jar was tested",
            f ->
                f.item("RC-1", rc() + ", state: implemented")
                    .effect(Outcome.FAILED, 1, "another jar was tested")),
        seed(
            RuleName.CONTROL_UNSHOWN,
            "RC-1 has no record of a test that failed",
            f -> f.item("RC-1", rc() + ", state: implemented").effect(Outcome.FAILED, 0, "")),
        seed(
            RuleName.EVIDENCE_RELEASE,
            "the release holds another x.jar than any that was tested",
            f -> f.released("c0ffee", Map.of("x.jar", "99", "sbom.cdx.json", "b2"))),
        seed(
            RuleName.EVIDENCE_RELEASE,
            "names no jar and no bill of materials",
            f -> f.released("c0ffee", Map.of("use.md", "c3"))),
        seed(
            RuleName.EVIDENCE_RELEASE,
            "built from commit bad, and the tests ran on c0ffee",
            f -> f.released("bad", Map.of("x.jar", "a1", "sbom.cdx.json", "b2"))),
        seed(
            RuleName.EVIDENCE_TREE,
            "nothing says on which tree",
            f -> f.treeThen(Optional.empty())),
        seed(RuleName.EVIDENCE_TREE, "outside a git", f -> f.treeThen(tree("", "77"))),
        seed(RuleName.EVIDENCE_TREE, "another than that", f -> f.treeThen(tree("c", "78"))),
        seed(
            RuleName.EVIDENCE_TREE,
            "tests ran on a tree with changes that are not committed: a",
            f -> f.treeThen(tree("c", "77", "a"))),
        seed(
            RuleName.EVIDENCE_TREE,
            "the tree has changes that are not committed: a, b, c, d, e and 1 more",
            f -> f.treeNow(tree("c", "77", "a", "b", "c", "d", "e", "f").orElseThrow())));
  }

  private static Stream<Arguments> controls() {
    return Stream.of(
        seed(
            RuleName.SLOT_MISSING,
            "nothing shows that it is effective",
            f -> f.withoutScenario("guards when the first sensor fails")),
        seed(
            RuleName.SLOT_SHARED,
            "fills both slots of RC-1",
            f ->
                f.method("RC-1", "works", Level.UNIT, Shows.IMPLEMENTED)
                    .method("RC-1", "works", Level.UNIT, Shows.EFFECTIVE)),
        seed(
            RuleName.SLOT_KIND,
            "cannot show RC-1",
            f -> f.item("RC-1", rc() + ", state: implemented, means: human")),
        seed(
            RuleName.SEED_FOREIGN,
            "says that it seeds CAUSE-2, which no control that it names breaks",
            f ->
                f.item("CAUSE-2", "leadsTo: HS-1, outside: the sun")
                    .item("RC-2", "breaks: CAUSE-2, tier: protective, state: implemented")
                    .scenario("is seeded", Shows.EFFECTIVE, "RC-1", "CAUSE-2")),
        seed(
            RuleName.SLOT_RECORD,
            "there is no records/x.md",
            f ->
                f.item(
                    "RC-1",
                    rc() + ", state: implemented, evidence: {effective: {record: records/x.md}}")),
        seed(
            RuleName.CONTROL_PLANNED,
            "RC-1 is planned, but scenario",
            f -> f.item("RC-1", rc() + ", state: planned")));
  }

  private static Stream<Arguments> risks() {
    return Stream.of(
        seed(RuleName.RISK_LEVEL, "does not know", f -> f.item("RISK-1", risk("7", "3", "3", "3"))),
        seed(RuleName.RISK_LEVEL, "higher", f -> f.item("RISK-1", risk("2", "3", "3", "3"))),
        seed(
            RuleName.RISK_STEP,
            "states P1 2 after control, but CAUSE-1 with controls worth 2 levels allows no less"
                + " than 3",
            f -> f.item("RISK-1", risk("5", "3", "2", "3"))),
        seed(RuleName.RISK_STEP, "lowers P2", f -> f.item("RISK-1", risk("5", "3", "3", "2"))),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-1 without a control that counts",
            f -> f.item("RC-1", rc() + ", state: planned")),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-1 without a control that counts",
            f -> f.outcome("guards when the first sensor fails", Outcome.FAILED)),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-2 without a control that counts",
            f -> f.item("CAUSE-2", "leadsTo: HS-1, outside: the sun")),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-2 without a control that counts allows no less than 4",
            f -> f.item("CAUSE-2", "leadsTo: HS-1, outside: the sun, p1: 4, p1Reason: clouds")),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-2 without a control that counts allows no less than 5",
            f -> f.item("CAUSE-2", "leadsTo: HS-1, outside: the sun, p1: 1")),
        seed(
            RuleName.RISK_STEP,
            "CAUSE-1 without a control that counts",
            f -> f.item("CAUSE-1", "leadsTo: HS-1, startsIn: ITEM-2")),
        seed(
            RuleName.RISK_PLANNED,
            "lowered by RC-2, which is planned",
            f ->
                f.item("RC-2", rc() + ", state: planned")
                    .item("RISK-1", risk("5", "3", "3", "3") + ", loweredBy: [RC-1, RC-2]")),
        seed(
            RuleName.RISK_SOFTWARE,
            "RISK-1 states P1 4 before control, though CAUSE-1 starts in software",
            f -> f.item("RISK-1", risk("4", "3", "3", "3"))),
        seed(
            RuleName.RISK_SOFTWARE,
            "CAUSE-1 starts in software and states P1 2 without saying what else",
            f -> f.item("CAUSE-1", "leadsTo: HS-1, startsIn: ITEM-1, p1: 2, p1Reason: unknown")),
        seed(
            RuleName.RISK_JUDGEMENT,
            "RISK-1 has a benefit-risk analysis that no standing signature approves",
            f -> f.item("RISK-1", risk("5", "3", "5", "3") + ", benefitRisk: it helps")),
        seed(
            RuleName.RISK_JUDGEMENT,
            "the overall residual risk is stated as 'acceptable', and no approver's signature",
            f -> f.policy("ages:", "overallResidualRisk: {result: acceptable}\nages:")),
        seed(
            RuleName.RISK_NOT_ACCEPTABLE,
            "RISK-1 is above what the policy lets a benefit-risk analysis accept",
            f -> f.item("RISK-1", risk("5", "4", "5", "4") + ", benefitRisk: it helps")),
        seed(
            RuleName.CONTROL_REASON,
            "RC-1 says 'None.' under 'newRisks' and not why",
            f ->
                f.item(
                    "RC-1", "breaks: CAUSE-1, tier: design, state: implemented, newRisks: None.")),
        seed(
            RuleName.NEW_RISK,
            "RC-1 leads to CAUSE-11, which is not there (nearest match: CAUSE-1)",
            f -> f.item("RC-1", newRisks("it may burn, see CAUSE-11"))),
        seed(
            RuleName.NEW_RISK,
            "RC-1 brings a new risk that has no entry",
            f -> f.item("RC-1", newRisks("it may burn, which RC-1 names"))),
        seed(
            RuleName.NEAR_DUPLICATE,
            "SRS-2 says the same as SRS-1: 100 % of their words",
            f ->
                f.item("SRS-1", srs().replace("Warn.", LONG))
                    .item("SRS-2", srs().replace("Warn.", LONG))),
        seed(
            RuleName.RISK_SUSPECT,
            "RISK-1 rests on RC-1, of which scenario 'guards otherwise' is failed",
            f ->
                f.scenario("guards otherwise", Shows.EFFECTIVE, "RC-1")
                    .outcome("guards otherwise", Outcome.FAILED)),
        seed(
            RuleName.RISK_SUSPECT,
            "is not run, another x.jar was tested",
            f -> f.unbound("guards", "another x.jar was tested")),
        seed(
            RuleName.RISK_NOT_ACCEPTABLE,
            "(S3, P1 5, P2 4) is not acceptable",
            f -> f.item("RISK-1", risk("5", "4", "5", "4"))),
        seed(RuleName.POLICY_MISSING, "there is no risk/policy.yaml", Fixture::withoutPolicy));
  }

  private static Stream<Arguments> code() {
    return Stream.of(
        seed(RuleName.ITEM_PACKAGE, "stands in a.c", f -> f.withoutClass("a.c.Guard")),
        seed(
            RuleName.ITEM_CLASS,
            "declared A, but S3 through CAUSE-1 makes it B",
            f -> f.item("ITEM-1", "package: a.b, module: m, safetyClass: A")),
        seed(
            RuleName.ITEM_CLASS,
            "lower than its parent",
            f -> f.item("ITEM-1", "package: a.b, module: m, safetyClass: B, parent: ITEM-2")),
        seed(
            RuleName.UNIT_CODE,
            "names a.b.Warmer, which is not there (nearest match: a.b.Warner)",
            f -> f.item("UNIT-1", unit().replace("Warner", "Warmer"))),
        seed(
            RuleName.UNIT_SECTION,
            "nothing under 'Responsibility'",
            f -> f.item("UNIT-1", unit().replace("Responsibility", "Duty"))),
        seed(
            RuleName.PATH_MISSING,
            "there is no docs/x.md",
            f -> f.item("CLAUSE-5.1", "state: evidence, evidence: docs/x.md")),
        seed(
            RuleName.CLAUSE_STATE,
            "CLAUSE-5.1 is 'yes', which is none of evidence,",
            f -> f.item("CLAUSE-5.1", "state: 'yes', evidence: m")),
        seed(
            RuleName.CLAUSE_BARE,
            "CLAUSE-5.1 says evidence and names none",
            f -> f.item("CLAUSE-5.1", "state: evidence")),
        seed(
            RuleName.CLAUSE_BARE,
            "CLAUSE-5.1 is 'not applicable' and does not say why",
            f -> f.item("CLAUSE-5.1", "state: not applicable, rationale: N/A.")));
  }

  private static Stream<Arguments> soup() {
    return Stream.of(
        seed(
            RuleName.SOUP_UNDECLARED,
            "pkg:maven/x/z@2 is in the release and not declared (nearest match: pkg:maven/x/y)",
            f -> f.component("pkg:maven/x/z@2")),
        seed(
            RuleName.SOUP_ABSENT,
            "which is not in the release",
            f -> f.item("SOUP-1", soupEntry().replace("x/y@", "x/w@"))),
        seed(
            RuleName.SOUP_VERSION,
            "in version 0.9, but 1.0",
            f -> f.item("SOUP-1", soupEntry().replace("@1.0", "@0.9"))),
        seed(
            RuleName.SOUP_REVIEW,
            "more than 180 days ago",
            f -> f.item("SOUP-1", soupEntry().replace("2026-11-01", "2026-05-01"))),
        seed(
            RuleName.SOUP_REVIEW,
            "dated in the future",
            f -> f.item("SOUP-1", soupEntry().replace("2026-11-01", "2026-12-01"))),
        seed(RuleName.SBOM_MISSING, "no bill of materials", Fixture::withoutSbom));
  }

  private static Stream<Arguments> reviews() {
    return Stream.of(
        seed(
            RuleName.SIGNATURE_BROKEN,
            "the key of PERSON-1 does not fit the text",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
                    .person("PERSON-1", "staff")),
        seed(
            RuleName.SIGNATURE_BROKEN,
            "PERSON-1 is automation, which cannot sign",
            f -> f.person("PERSON-1", "automation").signed("PERSON-1", Meaning.AUTHOR, "SRS-1")),
        seed(
            RuleName.SIGNATURE_AUTHOR,
            "PERSON-1 approves SRS-1 and is its author",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
                    .signed("PERSON-1", Meaning.APPROVER, "SRS-1")),
        seed(
            RuleName.SIGNATURE_AUTHOR,
            "PERSON-2 approves SRS-1 and is its author",
            f ->
                f.person("PERSON-1", "staff")
                    .person("PERSON-2", "staff", "PERSON-1")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
                    .signed("PERSON-2", Meaning.APPROVER, "SRS-1")),
        seed(
            RuleName.SIGNATURE_CLINICIAN,
            "PERSON-1 approves RISK-1 and is no clinician",
            f ->
                f.person("PERSON-1", "staff")
                    .item("HARM-1", "text: Burn., severity: S4, rationale: known")
                    .signed("PERSON-1", Meaning.APPROVER, "RISK-1")),
        seed(
            RuleName.REVIEW_VOID,
            "SRS-1 was signed by PERSON-1 as author on 2026-11-23: it changed since",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
                    .item("SRS-1", srs().replace("Warn.", "Warn at once."))),
        seed(
            RuleName.REVIEW_VOID,
            "SRS-9 was signed by PERSON-1",
            f ->
                f.item("SRS-9", srs())
                    .person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-9")
                    .without("SRS-9")),
        seed(
            RuleName.REVIEW_SUSPECT,
            "SRS-1 was signed by PERSON-1 as author on 2026-11-23: SYS-1 changed since",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1")
                    .item("SYS-1", "text: Warns above 39 degrees., satisfies: UN-1")),
        seed(
            RuleName.REVIEW_SUSPECT,
            "SRS-1 was signed by PERSON-1 as author on 2026-11-23: what it rests on is suspect",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "SRS-1", "SYS-1")
                    .item("UN-1", "text: Know when it is cold.")),
        seed(
            RuleName.REVIEW_VOID,
            "risk/policy.yaml was signed by PERSON-1 as author on 2026-11-23: it changed since",
            f ->
                f.person("PERSON-1", "staff")
                    .text("risk/policy.yaml", "S5: 4")
                    .signed("PERSON-1", Meaning.AUTHOR, "risk/policy.yaml")
                    .text("risk/policy.yaml", "S5: 5")),
        seed(
            RuleName.REVIEW_SUSPECT,
            "RISK-1 was signed by PERSON-1 as author on 2026-11-23: RC-1 changed since",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.AUTHOR, "RISK-1")
                    .item("RC-1", rc() + ", state: planned")));
  }

  private static Stream<Arguments> acceptances() {
    return Stream.of(
        seed(RuleName.ACCEPTANCE_BARRED, "it guards against", f -> accepted(f, "FLOOR", "x")),
        seed(RuleName.ACCEPTANCE_BARRED, "no such rule", f -> accepted(f, "FLOUR", "x")),
        seed(
            RuleName.ACCEPTANCE_EXPIRED,
            "ACCEPT-1: counted until 2026-12-31",
            f -> dangling(f).on(LocalDate.of(2027, 1, 1))),
        seed(
            RuleName.ACCEPTANCE_EXPIRED,
            "2026-12-31 is more than 180 days away",
            f -> dangling(f).on(LocalDate.of(2026, 1, 1))),
        seed(
            RuleName.ACCEPTANCE_UNUSED,
            "no finding is like this any more",
            f -> dangling(f).item("SRS-1", srs())),
        seed(
            RuleName.ACCEPTANCE_UNUSED,
            "FREEZE-1: gone is LINK-DANGLING SRS.yaml: SRS-1",
            f -> f.item("FREEZE-1", "findings: ['LINK-DANGLING SRS.yaml: SRS-1 x'], " + terms())),
        seed(
            RuleName.ACCEPTANCE_WIDENED,
            "2 findings have these words, and only 1 accepted",
            f -> dangling(f).item("SRS-1", srs().replace("SYS-1", "[SYS-9, SYS-9]"))),
        seed(
            RuleName.ACCEPTANCE_TWICE,
            "ACCEPT-2: names what ACCEPT-1 names",
            f -> dangling(f).item("ACCEPT-2", entry("LINK-DANGLING", DANGLING))),
        seed(
            RuleName.ACCEPTANCE_UNAPPROVED,
            "ACCEPT-1: accepts t, and nobody approved it",
            f -> dangling(f).forRelease()),
        seed(
            RuleName.SIGNATURE_AUTHOR,
            "ACCEPT-1: its approver is who proposed it",
            f ->
                dangling(f)
                    .person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.APPROVER, "ACCEPT-1")),
        seed(
            RuleName.ESCAPE_UNAPPROVED,
            "VAL-1: not performed lacks approver, expiry",
            Fixture::forRelease),
        seed(
            RuleName.ESCAPE_EXPIRED,
            "VAL-1: not performed was approved by PERSON-1 and counted until 2027-05-22",
            f ->
                f.person("PERSON-1", "staff")
                    .signed("PERSON-1", Meaning.APPROVER, "VAL-1")
                    .on(LocalDate.of(2027, 5, 23))));
  }

  private static Fixture dangling(Fixture fixture) {
    return accepted(
        fixture.item("SRS-1", srs().replace("SYS-1", "SYS-9")), "LINK-DANGLING", DANGLING);
  }

  private static Fixture accepted(Fixture fixture, String rule, String words) {
    return fixture.item("ACCEPT-1", entry(rule, words));
  }

  private static String entry(String rule, String words) {
    return "rule: " + rule + ", item: SRS-1, words: '" + words + "', " + terms();
  }

  private static String terms() {
    return "rationale: known, until: 2026-12-31, by: PERSON-1";
  }

  private static Stream<Arguments> vacuity() {
    return Stream.of(
        seed(
            RuleName.FLOOR,
            "read 2 items of kind SRS, the floor is 3",
            f -> f.model("items: {SRS: 2}", "items: {SRS: 3}")),
        seed(RuleName.FLOOR, "results of scenarios", f -> f.withoutResultOf("warns")),
        seed(
            RuleName.FLOOR,
            "read 0 results of tests, the floor is 1",
            f -> f.model("testResults: 0", "testResults: 1")),
        seed(
            RuleName.BASELINE_GONE,
            "there is no baseline at last.json",
            f -> f.model("purpose: ''", "purpose: '', baseline: last.json")),
        seed(
            RuleName.BASELINE_GONE,
            "the item CLAUSE-5.1 is gone",
            f -> f.baseline().without("CLAUSE-5.1")),
        seed(
            RuleName.BASELINE_GONE,
            "the scenario f/one.feature: warns is gone",
            f -> f.baseline().withoutScenario("warns")),
        seed(
            RuleName.BASELINE_GONE,
            "the test SRS-1 a.b.WarnerTest.warns is gone",
            f ->
                f.method("SRS-1", "warns", Level.UNIT, Shows.IMPLEMENTED)
                    .baseline()
                    .withoutMethods()));
  }

  @Verifies({
    "SRS-3101",
    "SRS-3104",
    "SRS-3105",
    "SRS-3106",
    "SRS-3107",
    "SRS-3111",
    "SRS-3203",
    "SRS-3204",
    "RC-83"
  })
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("defects")
  void each_seeded_defect_is_found_by_its_rule(
      RuleName rule, String words, UnaryOperator<Fixture> defect) {
    assertThat(defect.apply(Fixture.whole()).says(rule)).anyMatch(said -> said.contains(words));
  }

  @Test
  void a_whole_trace_has_no_finding() {
    assertThat(Fixture.whole().findings()).isEmpty();
    assertThat(Fixture.whole().baseline().findings()).isEmpty();
  }

  @Test
  void a_cause_that_is_rare_by_itself_needs_no_control_to_allow_a_low_risk() {
    Fixture rare =
        Fixture.whole()
            .item("CAUSE-2", "leadsTo: HS-1, outside: the sun, p1: 3, p1Reason: seldom seen");
    assertThat(rare.says(RuleName.RISK_STEP)).isEmpty();
  }

  @Test
  void every_rule_has_a_seeded_defect() {
    Set<RuleName> seeded =
        defects()
            .map(defect -> (RuleName) defect.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleName.class)));
    assertThat(seeded).isEqualTo(EnumSet.allOf(RuleName.class));
  }

  private static Optional<TreeState> tree(String commit, String hash, String... changed) {
    return Optional.of(new TreeState(commit, hash, List.of(changed)));
  }

  private static String srs() {
    return "text: Warn., satisfies: SYS-1, item: ITEM-1, verification: test";
  }

  private static String rc() {
    return "breaks: CAUSE-1, tier: protective, newRisks: 'none, because it only listens'";
  }

  private static String risk(String p1, String p2, String afterP1, String afterP2) {
    return "situation: HS-1, harm: HARM-1, before: {p1: "
        + p1
        + ", p2: "
        + p2
        + "}, after: {p1: "
        + afterP1
        + ", p2: "
        + afterP2
        + "}";
  }

  private static String newRisks(String words) {
    return "breaks: CAUSE-1, tier: design, state: implemented, newRisks: '" + words + "'";
  }

  private static String unit() {
    return "item: ITEM-1, realises: SRS-1, code: a.b.Warner, text: 'Responsibility: x'";
  }

  private static String soupEntry() {
    return "version: '1.0', purl: 'pkg:maven/x/y@1.0', heldBy: ITEM-1,"
        + " anomalyReview: {date: 2026-11-01, result: none apply}";
  }
}
