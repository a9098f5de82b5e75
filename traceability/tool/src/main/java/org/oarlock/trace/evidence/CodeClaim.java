package org.oarlock.trace.evidence;

import org.oarlock.trace.item.Place;

/**
 * Code that says what it exists for.
 *
 * @param id the item it names
 * @param where class, method or file, for people
 */
public record CodeClaim(Place place, String id, String where) {}
