package org.oarlock.trace.check;

import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** What a clause names as its evidence is there: an item, or a path. */
final class ClauseRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item clause : subject.items("CLAUSE")) {
      for (Value.Text evidence : clause.fields().texts("evidence")) {
        String path = evidence.text().replaceFirst("#.*", "");
        if (subject.graph().item(path).isEmpty() && !subject.read().paths().contains(path)) {
          findings.add(
              evidence.place(),
              RuleName.PATH_MISSING,
              clause.id() + ": there is no " + path,
              path,
              subject.read().paths());
        }
      }
    }
  }
}
