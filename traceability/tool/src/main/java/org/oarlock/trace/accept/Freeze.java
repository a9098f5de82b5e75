package org.oarlock.trace.accept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Findings;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** Which findings are among those that stood here when the tool was adopted. */
@Implements("SRS-3904")
final class Freeze {

  private final Subject subject;
  private final Lapse lapse;
  private final Findings wrong;
  private final Map<String, Deque<Finding>> open = new HashMap<>();
  private final List<Excused> frozen = new ArrayList<>();

  Freeze(Subject subject, Collection<Finding> findings, Lapse lapse, Findings wrong) {
    this.subject = subject;
    this.lapse = lapse;
    this.wrong = wrong;
    for (Finding finding : findings) {
      if (Barred.excusable(finding)) {
        open.computeIfAbsent(FindingName.of(finding).line(), l -> new ArrayDeque<>()).add(finding);
      }
    }
  }

  List<Excused> frozen() {
    return List.copyOf(frozen);
  }

  void judge(Item list) {
    Optional<String> over = lapse.of(list);
    if (over.isPresent()) {
      wrong.add(list.placeOf("until"), RuleName.ACCEPTANCE_EXPIRED, list.id() + ": " + over.get());
      return;
    }
    for (Value.Text line : list.fields().texts("findings")) {
      judge(list, line);
    }
  }

  private void judge(Item list, Value.Text line) {
    Deque<Finding> named = open.getOrDefault(line.text(), new ArrayDeque<>());
    Optional<RuleName> rule = RuleName.of(line.text().replaceFirst(" .*", ""));
    Optional<String> barred =
        rule.isEmpty() ? Optional.of("there is no such rule") : Barred.fromBoth(rule.get());
    if (barred.isPresent()) {
      wrong.add(line.place(), RuleName.ACCEPTANCE_BARRED, list.id() + ": " + barred.get());
    } else if (!named.isEmpty()) {
      frozen.add(new Excused(named.pop(), list, Optional.empty()));
    } else if (subject.withResults()) {
      wrong.add(line.place(), RuleName.ACCEPTANCE_UNUSED, list.id() + ": gone is " + line.text());
    }
  }
}
