package org.oarlock.service.job;

import java.util.List;

/** What came of asking for changed rules. */
public sealed interface ReloadOutcome {

  /** All rules of the file are in force. */
  record InForce(int rules) implements ReloadOutcome {}

  /** The rules that were in force still are; each problem is a sentence. */
  record Refused(List<String> problems) implements ReloadOutcome {}
}
