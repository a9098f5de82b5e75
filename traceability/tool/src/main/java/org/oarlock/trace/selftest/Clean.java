package org.oarlock.trace.selftest;

import java.util.List;
import org.oarlock.trace.check.Finding;

/**
 * What a check says where nothing is seeded.
 *
 * @param original what it says of the repository itself; of the specimen, nothing
 * @param copy what it says of the copy
 */
public record Clean(String ground, Depth depth, List<Finding> original, List<Finding> copy) {

  /** Copies. */
  public Clean {
    original = List.copyOf(original);
    copy = List.copyOf(copy);
  }

  /** Whether the copy is judged otherwise than the original, so that no trial means anything. */
  boolean isAlarm() {
    return !original.equals(copy);
  }

  /** In words, with what the repository has of its own. */
  String words() {
    String deep =
        switch (depth) {
          case EDITING -> "without results";
          case GATE -> "with results";
          case RELEASE -> "as for a release";
        };
    String start = "Clean copy of " + ground + ", checked " + deep + ": ";
    if (isAlarm()) {
      return start
          + copy.size()
          + " findings, but "
          + original.size()
          + " in the original; the copy is not the repository.";
    }
    return copy.isEmpty()
        ? start + "no finding."
        : start
            + copy.size()
            + " findings of its own, as in the original; only further ones count as found.";
  }
}
