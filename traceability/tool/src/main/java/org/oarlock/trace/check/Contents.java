package org.oarlock.trace.check;

import java.util.SortedSet;
import java.util.TreeSet;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.read.Repository;

/**
 * Names of everything whose disappearance would be noticed by nobody else. An acceptance that is
 * gone hides nothing, so it is none of them.
 */
public record Contents(
    SortedSet<String> items, SortedSet<String> scenarios, SortedSet<String> tests) {

  /** What a repository holds. */
  public static Contents of(Repository read) {
    SortedSet<String> items = new TreeSet<>();
    SortedSet<String> scenarios = new TreeSet<>();
    SortedSet<String> tests = new TreeSet<>();
    for (Item item : read.items()) {
      if (!BuiltInKinds.codes().contains(item.kind())) {
        items.add(item.id());
      }
    }
    for (ScenarioRow row : read.rows()) {
      scenarios.add(name(row.scenario()));
    }
    for (TestClaim claim : read.tests()) {
      if (!claim.test().isScenario()) {
        tests.add(claim.id() + " " + name(claim.test()));
      }
    }
    return new Contents(items, scenarios, tests);
  }

  /** A test's name without its line, which moves. */
  static String name(TestId test) {
    return test.isScenario() ? test.group() + ": " + test.name() : test.group() + "." + test.name();
  }
}
