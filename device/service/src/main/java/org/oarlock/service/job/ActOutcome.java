package org.oarlock.service.job;

/** What came of an operator's act. */
public sealed interface ActOutcome {

  /** Done and audited; the case is now in {@code state}. */
  record Done(CaseState state) implements ActOutcome {}

  /** Not done. */
  record Refused(String words) implements ActOutcome {}
}
