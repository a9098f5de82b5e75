package org.oarlock.trace.evidence;

import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.item.Place;

/**
 * A test that says what it shows.
 *
 * @param id the item it names
 * @param test the test's own id, shared by all its claims
 */
public record TestClaim(Place place, String id, TestId test, Level level, Shows shows) {}
