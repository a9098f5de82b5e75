package org.oarlock.trace.evidence;

import org.oarlock.trace.item.Place;

/**
 * How one run of a test method or one row of a scenario ended.
 *
 * @param row line of the row in the feature, or of the scenario without rows; 0 for a method
 * @param place where the result was read
 */
public record TestResult(TestId test, int row, Outcome outcome, Place place) {}
