package org.oarlock.trace.clause;

import java.time.LocalDate;

/** Whether somebody who holds the text of the standard compared the clause with it and signed. */
public sealed interface Verification {

  /** What people read. */
  String words();

  /**
   * Nobody did, or what was signed is no longer what stands here.
   *
   * @param reason empty if nobody signed at all
   */
  record Unverified(String reason) implements Verification {

    @Override
    public String words() {
      return reason.isEmpty() ? "unverified" : "unverified: " + reason;
    }
  }

  /** A person did, and nothing normative changed since. */
  record Verified(String person, LocalDate date) implements Verification {

    @Override
    public String words() {
      return "verified by " + person + " on " + date;
    }
  }
}
