package org.oarlock.trace.model;

import java.util.Map;

/** Vacuity guards: how much must have been read at least. */
public record Floors(
    Map<String, Integer> items,
    int annotations,
    int scenarios,
    int scenarioResults,
    int testResults) {}
