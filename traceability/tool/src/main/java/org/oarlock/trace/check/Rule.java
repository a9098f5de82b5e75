package org.oarlock.trace.check;

/** Looks at everything that was read and notes what is not as it has to be. */
@FunctionalInterface
public interface Rule {

  /** Notes every finding; stops at none. */
  void check(Subject subject, Findings findings);
}
