package org.oarlock.trace.accept;

import java.util.Optional;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.item.Item;

/**
 * A finding that is there and counted, and ends no run.
 *
 * @param by the entry that names it
 * @param approver who signed that entry as approver; nothing if nobody did
 */
public record Excused(Finding finding, Item by, Optional<String> approver) {

  /** Why it may stand. */
  public String rationale() {
    return by.text("rationale").orElse("");
  }

  /** The last day on which it may. */
  public String until() {
    return by.text("until").orElse("");
  }

  /** Who approved it, or that nobody did. */
  public String approval() {
    return approver.map(person -> "approved by " + person).orElse("not approved");
  }
}
