package org.oarlock.service.config.rule;

import java.util.stream.Stream;

/**
 * What a test says of a series. {@code UNDECIDED} is neither: no rule acts on it, and none on its
 * opposite.
 */
public enum Verdict {
  YES,
  NO,
  UNDECIDED;

  /** YES when it holds. */
  public static Verdict of(boolean holds) {
    return holds ? YES : NO;
  }

  Verdict opposite() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNDECIDED -> UNDECIDED;
    };
  }

  /** One NO decides; else one UNDECIDED. */
  static Verdict all(Stream<Verdict> parts) {
    return parts.reduce(YES, Verdict::and);
  }

  /** One YES decides; else one UNDECIDED. */
  static Verdict any(Stream<Verdict> parts) {
    return all(parts.map(Verdict::opposite)).opposite();
  }

  private Verdict and(Verdict other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : YES;
  }
}
