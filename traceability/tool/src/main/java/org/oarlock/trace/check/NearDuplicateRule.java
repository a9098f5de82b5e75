package org.oarlock.trace.check;

import org.oarlock.trace.annotations.Implements;

/** Two entries in nearly the same words are one entry too many, or one of them says too little. */
@Implements("SRS-3156")
final class NearDuplicateRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (NearDuplicate pair : NearDuplicate.in(subject, NearDuplicate.FINDING)) {
      findings.add(
          pair.second().place(),
          RuleName.NEAR_DUPLICATE,
          pair.second().id()
              + " says the same as "
              + pair.first().id()
              + ": "
              + pair.percent()
              + " % of their words");
    }
  }
}
