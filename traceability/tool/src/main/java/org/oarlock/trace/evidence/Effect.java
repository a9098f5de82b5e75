package org.oarlock.trace.evidence;

import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;

/**
 * What the tests of a control said when one method of it did nothing in the program that is
 * shipped.
 *
 * @param method class and method that were taken out
 * @param instead what stood in for it
 * @param tested the jar that ran
 * @param agent digest of the agent that took the method out
 * @param taken what the agent says of it
 * @param tests how each test ended that passed as long as the control was there
 * @param stale why the record says nothing about what is there now; empty if it does
 */
@Implements("SRS-4105")
public record Effect(
    String control,
    String method,
    String instead,
    Tested tested,
    String agent,
    Taken taken,
    List<Ended> tests,
    String stale) {

  /**
   * A jar.
   *
   * @param path from the root of the repository
   * @param sha256 digest of its bytes
   * @param contents digest of what it holds, without what a build writes about itself
   */
  public record Tested(String path, String sha256, String contents) {}

  /**
   * What the agent says, in processes.
   *
   * @param disabled in how many the method was taken out
   * @param called in how many the body that stands in for it was called
   */
  public record Taken(int disabled, int called) {}

  /**
   * How a test ended without the control.
   *
   * @param digest of the test's words, or of its class file
   * @param message first line of why it failed
   */
  public record Ended(TestId test, String digest, Outcome outcome, String message) {}

  /** Whether the method was really taken out, and missed by somebody. */
  public boolean disabled() {
    return taken.disabled() > 0 && taken.called() > 0;
  }

  /** Whether it speaks of what is there now. */
  public boolean holds() {
    return stale.isEmpty() && disabled();
  }

  /** The first test that failed without the control. */
  public Optional<Ended> noticed() {
    return tests.stream().filter(ended -> ended.outcome() == Outcome.FAILED).findFirst();
  }

  /** The same record, which says nothing about what is there now. */
  public Effect stale(String why) {
    return new Effect(control, method, instead, tested, agent, taken, tests, why);
  }
}
