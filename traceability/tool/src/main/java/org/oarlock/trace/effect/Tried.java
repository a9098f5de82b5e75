package org.oarlock.trace.effect;

import org.oarlock.trace.evidence.Effect;

/** What came of one control. */
public sealed interface Tried {

  /** Its id. */
  String control();

  /** The control was taken out, and its tests said what the record holds. */
  record Recorded(Effect effect) implements Tried {

    @Override
    public String control() {
      return effect.control();
    }
  }

  /**
   * Nothing can be said.
   *
   * @param wrong whether what the control says of itself is wrong, and not the run
   */
  record Untried(String control, String why, boolean wrong) implements Tried {}
}
