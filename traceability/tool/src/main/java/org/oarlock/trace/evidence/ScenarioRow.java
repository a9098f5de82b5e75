package org.oarlock.trace.evidence;

/** One row of a scenario outline, or a plain scenario: what has to have passed. */
public record ScenarioRow(TestId scenario, int row) {}
