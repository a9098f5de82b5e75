package org.oarlock.service.config;

/** What becomes of a series whose source cannot say how many images it has. */
public enum WhenSilent {
  /** It is held and counted later, or released by a person. */
  HOLD,
  /** It goes on, with a finding. */
  GO_ON
}
