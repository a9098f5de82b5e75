package org.oarlock.trace.evidence;

/**
 * How a test ended. Only {@link #PASSED} is passed. In order from best to worst. A result of
 * something else than what is there now counts as not run, with the reason.
 */
public enum Outcome {
  PASSED("passed"),
  NOT_RUN("not run"),
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
