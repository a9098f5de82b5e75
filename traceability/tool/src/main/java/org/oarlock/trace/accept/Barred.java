package org.oarlock.trace.accept;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;

/** Findings that may not stand for whatever reason: they are what keeps a green result true. */
@Implements("SRS-3902")
public final class Barred {

  private static final Map<RuleName, String> REASONS = new EnumMap<>(RuleName.class);

  private static final Map<RuleName, String> NOT_ACCEPTED = new EnumMap<>(RuleName.class);

  static {
    bar(
        REASONS,
        "it guards against a pass over nothing; the floor or the baseline is changed in its own"
            + " file, where a reviewer sees it",
        RuleName.FLOOR,
        RuleName.BASELINE_GONE,
        RuleName.SBOM_MISSING,
        RuleName.POLICY_MISSING);
    bar(
        REASONS,
        "who signs, and what for, is not to be excused: a person signs again, or the signature is"
            + " removed",
        RuleName.SIGNATURE_BROKEN,
        RuleName.SIGNATURE_AUTHOR,
        RuleName.SIGNATURE_CLINICIAN,
        RuleName.RISK_JUDGEMENT,
        RuleName.REVIEW_VOID,
        RuleName.REVIEW_SUSPECT);
    bar(
        REASONS,
        "an exception cannot excuse an exception",
        RuleName.ACCEPTANCE_BARRED,
        RuleName.ACCEPTANCE_EXPIRED,
        RuleName.ACCEPTANCE_UNUSED,
        RuleName.ACCEPTANCE_WIDENED,
        RuleName.ACCEPTANCE_TWICE,
        RuleName.ACCEPTANCE_UNAPPROVED,
        RuleName.ESCAPE_EXPIRED,
        RuleName.ESCAPE_UNAPPROVED);
    bar(
        REASONS,
        "a test that did not pass is no evidence, whoever says so; correct it, or take its tag away",
        RuleName.TEST_NOT_PASSED);
    bar(
        REASONS,
        "evidence of something else is none; run the tests on what is released",
        RuleName.EVIDENCE_RELEASE,
        RuleName.EVIDENCE_TREE);
    bar(REASONS, "with two items of one id nobody knows which one is meant", RuleName.ID_DUPLICATE);
    bar(
        NOT_ACCEPTED,
        "the risk policy decides about risks; change the control, the estimate or, signed, the"
            + " policy",
        RuleName.RISK_LEVEL,
        RuleName.RISK_STEP,
        RuleName.RISK_PLANNED,
        RuleName.RISK_SOFTWARE,
        RuleName.RISK_SUSPECT,
        RuleName.RISK_NOT_ACCEPTABLE);
    bar(
        NOT_ACCEPTED,
        "a clause is never a bare yes; say what there is to show, or why there is nothing",
        RuleName.CLAUSE_STATE,
        RuleName.CLAUSE_BARE);
  }

  private Barred() {}

  /** Whether a finding may stand at all; what is wrong with an approval itself may not. */
  static boolean excusable(Finding finding) {
    return !finding.place().file().startsWith("approvals/") && fromBoth(finding.rule()).isEmpty();
  }

  /** Why findings of a rule can be neither accepted nor frozen; nothing if they can. */
  public static Optional<String> fromBoth(RuleName rule) {
    return Optional.ofNullable(REASONS.get(rule));
  }

  /** Why findings of a rule cannot be accepted; nothing if they can. */
  public static Optional<String> fromAcceptance(RuleName rule) {
    return fromBoth(rule).or(() -> Optional.ofNullable(NOT_ACCEPTED.get(rule)));
  }

  private static void bar(Map<RuleName, String> from, String reason, RuleName... rules) {
    for (RuleName rule : rules) {
      from.put(rule, reason);
    }
  }
}
