package org.oarlock.trace.evidence;

import java.util.List;
import org.oarlock.trace.item.Place;

/**
 * Code with one decision changed, and what the tests said to it.
 *
 * @param place the line that was changed
 * @param className fully qualified, with dollars between nested classes
 * @param method name of the method that was changed
 * @param change what was changed, in the words of the tool that did it
 * @param detected whether any test noticed
 * @param run how many tests ran it
 * @param failed tests that failed because of it
 */
public record Mutant(
    Place place,
    String className,
    String method,
    String change,
    boolean detected,
    int run,
    List<TestId> failed) {}
