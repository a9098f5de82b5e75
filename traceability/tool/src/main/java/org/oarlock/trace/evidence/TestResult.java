package org.oarlock.trace.evidence;

import org.oarlock.trace.item.Place;

/**
 * How one run of a test method or one row of a scenario ended.
 *
 * @param row line of the row in the feature, or of the scenario without rows; 0 for a method
 * @param place where the result was read
 * @param reason why it says nothing about what is there now; empty if it does
 */
public record TestResult(TestId test, int row, Outcome outcome, Place place, String reason) {

  /** A result of what is there now. */
  public TestResult(TestId test, int row, Outcome outcome, Place place) {
    this(test, row, outcome, place, "");
  }

  /** The same run, which says nothing about what is there now. */
  public TestResult notRun(String why) {
    return new TestResult(test, row, outcome.and(Outcome.NOT_RUN), place, why);
  }
}
