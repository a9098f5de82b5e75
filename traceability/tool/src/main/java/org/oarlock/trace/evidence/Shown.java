package org.oarlock.trace.evidence;

import java.util.List;
import org.oarlock.trace.item.Place;

/**
 * A claim of a test together with how the test ended.
 *
 * @param results where its results were read; empty if there are none
 * @param reason why results say nothing about what is there now; empty if they do
 */
public record Shown(TestClaim claim, Outcome outcome, List<Place> results, String reason) {

  /** The state in words, with the reason where there is one. */
  public String words() {
    return reason.isEmpty() ? outcome.words() : outcome.words() + ", " + reason;
  }

  /** Whether the test passed. */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }
}
