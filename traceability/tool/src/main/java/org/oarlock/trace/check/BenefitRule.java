package org.oarlock.trace.check;

import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * What only a person can judge carries a signature: the benefit-risk analysis of a risk that the
 * policy leaves to judgement, and the overall residual risk. Neither is ever computed.
 */
@Implements("SRS-3155")
final class BenefitRule implements Rule {

  private static final String OPEN = "not performed";

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<RiskPolicy> policy = subject.read().policy();
    if (policy.isEmpty()) {
      return;
    }
    Reviews reviews = ReviewRule.reviews(subject);
    for (Item risk : subject.items("RISK")) {
      if (risk.has("benefitRisk")) {
        analysed(subject, risk, policy.get(), reviews, findings);
      }
    }
    String file = subject.model().policy().riskFile();
    String overall = policy.get().overallResidualRisk();
    if (!overall.strip().equalsIgnoreCase(OPEN) && !Approval.stands(subject, reviews, file)) {
      findings.add(
          Place.startOf(file),
          RuleName.RISK_JUDGEMENT,
          "the overall residual risk is stated as '"
              + overall
              + "', and no approver's signature on "
              + file
              + " stands");
    }
  }

  private static void analysed(
      Subject subject, Item risk, RiskPolicy policy, Reviews reviews, Findings findings) {
    Acceptability residual = RiskThread.of(subject, risk).residual(policy).orElse(null);
    if (residual == Acceptability.JUDGEMENT && !Approval.stands(subject, reviews, risk.id())) {
      findings.add(
          risk.placeOf("benefitRisk"),
          RuleName.RISK_JUDGEMENT,
          risk.id() + " has a benefit-risk analysis that no standing signature approves");
    } else if (residual == Acceptability.NOT_ACCEPTABLE) {
      findings.add(
          risk.placeOf("benefitRisk"),
          RuleName.RISK_NOT_ACCEPTABLE,
          risk.id() + " is above what the policy lets a benefit-risk analysis accept");
    }
  }
}
