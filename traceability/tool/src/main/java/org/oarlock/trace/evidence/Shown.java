package org.oarlock.trace.evidence;

import java.util.List;
import org.oarlock.trace.item.Place;

/**
 * A claim of a test together with how the test ended.
 *
 * @param results where its results were read; empty if there are none
 */
public record Shown(TestClaim claim, Outcome outcome, List<Place> results) {

  /** Whether the test passed. */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }
}
