package org.oarlock.trace.read;

import java.util.SortedSet;

/** Ids, scenarios and tests that stood in the last baseline. What is gone since is a finding. */
public record Baseline(
    String file, SortedSet<String> items, SortedSet<String> scenarios, SortedSet<String> tests) {}
