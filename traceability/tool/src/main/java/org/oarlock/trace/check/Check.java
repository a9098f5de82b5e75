package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Released;

/** All rules over one repository. */
@Implements("SRS-3101")
public final class Check {

  /** Those that look at every item or link stand apart, because neighbours share a core. */
  private static final List<Rule> RULES =
      List.of(
          new CycleRule(),
          new ClaimRule(),
          new IdRule(),
          new ControlRule(),
          new SeedRule(),
          new CoverageRule(),
          new EffectRule(false),
          new RiskRule(),
          new RiskSuspectRule(),
          new FailingSoftwareRule(),
          new BenefitRule(),
          new NearDuplicateRule(),
          new ControlReasonRule(),
          new SafetyClassRule(),
          new PlaceInCodeRule(),
          new SoupRule(),
          new TranslationRule(),
          new LinkRule(),
          new FieldRule(),
          new ClauseRule(),
          new ReviewRule(),
          new VacuityRule());

  private Check() {}

  /** Every finding, sorted by place. */
  public static List<Finding> of(Subject subject) {
    return of(subject, RULES.stream());
  }

  /**
   * The same, and what a release asks for besides.
   *
   * @param released what a release holds that was built already
   */
  public static List<Finding> ofRelease(Subject subject, Optional<Released> released) {
    Stream<Rule> further =
        Stream.of(new ReleaseRule(released), new MutationRule(), new EffectRule(true));
    return of(subject, Stream.concat(RULES.stream(), further));
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
