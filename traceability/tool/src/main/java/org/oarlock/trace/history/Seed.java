package org.oarlock.trace.history;

import java.util.List;

/**
 * An item at which a change enters the trace.
 *
 * @param itself whether the item's own words changed, so that what stands below it is touched too;
 *     otherwise only what rests on it
 * @param path from the changed file to the item
 */
record Seed(String id, boolean itself, List<String> path) {}
