package org.oarlock.trace.history;

/**
 * How the evidence of one test differs.
 *
 * @param name the test, with its file or class
 * @param what what happened to the test itself; {@code same}, {@code added}, {@code removed}, or
 *     {@code words changed}
 * @param before how it ended in the older state; {@code not kept} where that holds no results
 * @param after how it ended in the newer state
 */
public record TestChange(String name, String what, String before, String after) {

  /** Said where a state comes from git, which holds nothing that was built or run. */
  static final String NOT_KEPT = "not kept";

  /** Whether the newer state holds a result of its own. */
  public boolean rerun() {
    return !after.equals(NOT_KEPT) && !after.startsWith("not run");
  }
}
