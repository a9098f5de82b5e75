package org.oarlock.trace.effect;

/**
 * A run of tests that somebody else ended: what its tests said until then is not to be believed.
 */
final class BrokenOff extends Exception {

  private static final long serialVersionUID = 1;

  BrokenOff(int exitCode) {
    super("the run of its tests was broken off (exit code " + exitCode + ")");
  }
}
