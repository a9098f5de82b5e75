package org.oarlock.trace.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;

/** A test that names a cause beside a control seeds one that this control breaks. */
@Implements("SRS-3208")
final class SeedRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> breakable = new HashSet<>();
    Map<TestId, Set<String>> broken = new HashMap<>();
    for (Item item : subject.read().items()) {
      if (!subject.kind(item).needs().slots().isEmpty()) {
        breakable.addAll(item.words("breaks"));
        for (Shown shown : Slots.tests(subject, item, Shows.EFFECTIVE)) {
          broken
              .computeIfAbsent(shown.claim().test(), test -> new HashSet<>())
              .addAll(item.words("breaks"));
        }
      }
    }
    for (TestClaim claim : subject.read().tests()) {
      Set<String> causes = broken.get(claim.test());
      if (causes != null && breakable.contains(claim.id()) && !causes.contains(claim.id())) {
        findings.add(
            claim.place(),
            RuleName.SEED_FOREIGN,
            claim.test().words()
                + " says that it seeds "
                + claim.id()
                + ", which no control that it names breaks",
            claim.id(),
            causes);
      }
    }
  }
}
