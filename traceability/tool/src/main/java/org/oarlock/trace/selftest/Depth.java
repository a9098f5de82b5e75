package org.oarlock.trace.selftest;

/** Which kind of check has to find a defect. */
public enum Depth {
  /** Without results, as while editing. */
  EDITING,
  /** With results and bill of materials, as at the gate. */
  GATE,
  /** With what only a release asks for. */
  RELEASE
}
