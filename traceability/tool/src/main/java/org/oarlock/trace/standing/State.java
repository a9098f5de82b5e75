package org.oarlock.trace.standing;

import java.util.Locale;
import org.oarlock.trace.annotations.Implements;

/** The agreed words for how something stands, from best to worst; there are no others. */
@Implements("SRS-3151")
public enum State {
  /** No state has a meaning here. */
  NONE,
  COVERED,
  /**
   * Taken as good in another way than by a test, or in spite of a finding, by a person who signed.
   */
  ACCEPTED,
  NOT_PERFORMED,
  NOT_RUN,
  UNCOVERED,
  /** It held once; what it rests on changed or fails since. */
  SUSPECT,
  FAILED,
  /** Nothing asks for it. */
  UNWANTED,
  /** It points at nothing. */
  ORPHANED,
  /** Another has its id. */
  DUPLICATE;

  private final String word =
      name().equals("NONE") ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** What people read; empty for {@link #NONE}. */
  public String word() {
    return word;
  }

  /** Whether what stands like this holds now, as far as it was looked at. */
  public boolean holds() {
    return compareTo(NOT_PERFORMED) < 0;
  }

  /** The worse of two. */
  public State worse(State other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The better of two. */
  public State better(State other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
