package org.oarlock.trace.check;

import java.util.List;
import java.util.stream.Stream;
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

  private static final List<Rule> RELEASE_RULES = List.of(new ReleaseRule(), new MutationRule());

  private Check() {}

  /** Every finding, sorted by place. */
  public static List<Finding> of(Subject subject) {
    return of(subject, RULES.stream());
  }

  /** The same, and what a release asks for besides. */
  public static List<Finding> ofRelease(Subject subject) {
    return of(subject, Stream.concat(RULES.stream(), RELEASE_RULES.stream()));
  }

  /** Rules see the subject and nothing of each other, so each may run on a core of its own. */
  private static List<Finding> of(Subject subject, Stream<Rule> rules) {
    return rules
        .parallel()
        .map(
            rule -> {
              Findings findings = new Findings();
              rule.check(subject, findings);
              return findings;
            })
        .reduce(new Findings(), Findings::and)
        .sorted();
  }
}
