package org.oarlock.trace.selftest;

import java.util.List;

/**
 * One seed and what became of it.
 *
 * @param group the rule that has to find it, or what else it is about
 * @param ground where it was planted
 * @param expected what had to be said
 * @param files files that were changed
 */
public record Trial(
    String group,
    String title,
    String ground,
    String expected,
    List<String> files,
    Verdict verdict) {

  boolean found() {
    return verdict instanceof Verdict.Found;
  }

  boolean missed() {
    return verdict instanceof Verdict.Missed;
  }

  boolean planted() {
    return !(verdict instanceof Verdict.NotApplicable);
  }

  /** In words: found, missed or not applicable. */
  String result() {
    if (verdict instanceof Verdict.Missed missed) {
      return "MISSED, said: " + missed.said();
    }
    if (verdict instanceof Verdict.NotApplicable not) {
      return "not applicable, because " + not.because();
    }
    return "found";
  }

  /** What the check named; empty if nothing was. */
  String where() {
    return verdict instanceof Verdict.Found found ? found.where() : "";
  }
}
