package org.oarlock.trace.selftest;

/** What became of a seed. */
public sealed interface Verdict {

  /**
   * It was found.
   *
   * @param where what the check named
   */
  record Found(String where) implements Verdict {}

  /**
   * It escaped: the expected rule said nothing of the seeded place.
   *
   * @param said what was said instead
   */
  record Missed(String said) implements Verdict {}

  /**
   * It was not planted, which says nothing about the rule.
   *
   * @param because why it has no place here
   */
  record NotApplicable(String because) implements Verdict {}
}
