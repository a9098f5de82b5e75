package org.oarlock.trace.check;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** All rules over one repository. */
@Implements("SRS-3101")
public final class Check {

  private static final List<Rule> RULES =
      List.of(
          new IdRule(),
          new FieldRule(),
          new LinkRule(),
          new ClaimRule(),
          new CoverageRule(),
          new ControlRule(),
          new RiskRule(),
          new SafetyClassRule(),
          new PlaceInCodeRule(),
          new SoupRule(),
          new TranslationRule(),
          new ClauseRule(),
          new VacuityRule());

  private Check() {}

  /** Every finding, sorted by place. */
  public static List<Finding> of(Subject subject) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(subject, findings));
    return findings.sorted();
  }
}
