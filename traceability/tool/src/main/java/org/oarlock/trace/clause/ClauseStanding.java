package org.oarlock.trace.clause;

import java.util.List;
import org.oarlock.trace.item.Item;

/**
 * How a clause stands now.
 *
 * @param stated what its entry says
 * @param state what is left of that with the evidence as it is now
 * @param reasons why less is left; empty if the entry's own state stands
 */
public record ClauseStanding(
    Item clause,
    ClauseState stated,
    ClauseState state,
    List<String> reasons,
    Verification verification) {

  /** State and verification, for people; never a bare yes. */
  public String words() {
    return state.word() + ", " + verification.words();
  }
}
