package org.oarlock.trace.selftest;

import java.util.List;

/**
 * One defect that is planted into the copy.
 *
 * @param title what is wrong, for people
 * @param boundAgain whether the record of what was tested is written anew, as if the tests had run
 *     on the defect
 */
record Seed(
    String title, List<Edit> edits, Expectation expectation, Depth depth, boolean boundAgain) {}
