package org.oarlock.trace.clause;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;

/** What can be said of a clause. None of these words says that it is fulfilled. */
@Implements("SRS-3150")
public enum ClauseState {
  /** Something can be looked at. */
  EVIDENCE,
  /** Something can be looked at, and a person has to. */
  MANUAL_ATTENTION,
  MISSING,
  NOT_APPLICABLE,
  /** Nobody compared the clause with the text. */
  UNVERIFIED;

  /** What people read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The state of a word; nothing for any other word, "yes" and "compliant" among them. */
  public static Optional<ClauseState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** All words, for people. */
  public static String words() {
    return Arrays.stream(values()).map(ClauseState::word).collect(Collectors.joining(", "));
  }

  /** Whether the entry has to say why. */
  public boolean wantsRationale() {
    return switch (this) {
      case MANUAL_ATTENTION, MISSING, NOT_APPLICABLE -> true;
      case EVIDENCE, UNVERIFIED -> false;
    };
  }
}
