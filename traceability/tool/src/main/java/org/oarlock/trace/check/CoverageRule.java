package org.oarlock.trace.check;

import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Below;
import org.oarlock.trace.model.Kind;

/** What the model demands below an item is there: other items, code, a passed system test. */
@Implements("SRS-3111")
final class CoverageRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      for (Below demand : kind.below()) {
        below(subject, item, demand, findings);
      }
      if (kind.needs().code() && subject.codeRead()) {
        code(subject, item, findings);
      }
      if (kind.needs().passedAtSystemLevel()) {
        systemTest(subject, item, findings);
      }
    }
  }

  private static void below(Subject subject, Item item, Below demand, Findings findings) {
    boolean there = demand.unless().stream().anyMatch(way -> way.holdsFor(item));
    for (Link link : subject.graph().down(item.id())) {
      there |= demand.kinds().contains(link.from().kind()) && demand.accepts(link.field().name());
    }
    if (!there) {
      String by = demand.by().equals("any") ? "" : " by '" + demand.by() + "'";
      findings.add(
          item.place(),
          RuleName.BELOW_MISSING,
          item.id() + " has no " + String.join(", ", demand.kinds()) + " below it" + by);
    }
  }

  private static void code(Subject subject, Item item, Findings findings) {
    if (byTest(item) && subject.evidence().code(item.id()).isEmpty()) {
      findings.add(
          item.place(), RuleName.CODE_MISSING, "no code says that it implements " + item.id());
    }
  }

  private static void systemTest(Subject subject, Item item, Findings findings) {
    if (!byTest(item)) {
      return;
    }
    List<Shown> claimed =
        subject.evidence().shown(item.id()).stream()
            .filter(shown -> shown.claim().level() == Level.SYSTEM)
            .toList();
    if (claimed.isEmpty()) {
      findings.add(
          item.place(), RuleName.TEST_MISSING, "no test at system level shows " + item.id());
    } else if (subject.withResults() && claimed.stream().noneMatch(Shown::passed)) {
      findings.add(
          item.place(),
          RuleName.TEST_MISSING,
          "none of the "
              + claimed.size()
              + " tests at system level that show "
              + item.id()
              + " passed");
    }
  }

  /** Whether the item is verified by test; any other method carries its rationale (a field). */
  static boolean byTest(Item item) {
    return item.text("verification").filter(method -> !method.equals("test")).isEmpty();
  }
}
