package org.oarlock.trace.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;

/** What code and tests claim is there, and every test that is claimed passed. */
@Implements({"SRS-3105", "SRS-3111"})
final class ClaimRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> ids = subject.graph().ids();
    for (CodeClaim claim : subject.read().code()) {
      if (!ids.contains(claim.id())) {
        findings.add(
            claim.place(),
            RuleName.CODE_DANGLING,
            claim.where() + " implements " + claim.id() + ", which is not there",
            claim.id(),
            ids);
      }
    }
    Set<TestId> claimed = new HashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (TestClaim claim : subject.read().tests()) {
      claimed.add(claim.test());
      if (!ids.contains(claim.id())) {
        findings.add(
            claim.place(),
            RuleName.TEST_DANGLING,
            claim.test().words() + " names " + claim.id() + ", which is not there",
            claim.id(),
            ids);
      } else {
        known.add(claim.id());
      }
    }
    if (subject.withResults()) {
      known.forEach(id -> passed(subject, id, findings));
    }
    for (ScenarioRow row : subject.read().rows()) {
      TestId scenario = row.scenario();
      if (!claimed.contains(scenario)) {
        findings.add(
            new Place(scenario.group(), scenario.line(), 1),
            RuleName.TEST_UNCLAIMED,
            scenario.words() + " names no item");
      }
    }
  }

  private static void passed(Subject subject, String id, Findings findings) {
    for (Shown shown : subject.evidence().shown(id)) {
      if (!shown.passed()) {
        TestClaim claim = shown.claim();
        String where = shown.results().isEmpty() ? "" : ", see " + shown.results().get(0);
        findings.add(
            claim.place(),
            RuleName.TEST_NOT_PASSED,
            claim.test().words() + " for " + id + ": " + shown.words() + where);
      }
    }
  }
}
