package org.oarlock.trace.history;

import java.time.LocalDate;
import org.oarlock.trace.check.Subject;

/**
 * A state that is compared, with what was built and run in it if it is a folder.
 *
 * @param subject evidence of a revision is what git holds: scenarios, no classes and no results
 */
record BuiltState(State state, Subject subject) {

  static BuiltState of(State state, boolean withResults) {
    // Ages of reviews are no part of a difference, so that the day must not matter.
    return new BuiltState(state, Subject.of(state.read(), withResults, LocalDate.EPOCH));
  }

  /** Whether class files were read, so that test methods are known. */
  boolean classesRead() {
    return subject.codeRead();
  }

  String policyWords() {
    return state.text(state.read().model().policy().riskFile()).strip();
  }
}
