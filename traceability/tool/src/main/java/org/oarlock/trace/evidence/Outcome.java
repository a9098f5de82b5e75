package org.oarlock.trace.evidence;

/** How a test ended. Only {@link #PASSED} is passed. In order from best to worst. */
public enum Outcome {
  PASSED("passed"),
  NOT_RUN("not run"),
  STALE("not run since it changed"),
  SKIPPED("skipped"),
  UNDEFINED("undefined"),
  RETRIED("passed only when retried"),
  FAILED("failed");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** The state in words. */
  public String words() {
    return words;
  }

  /** The worse of two. */
  public Outcome and(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
