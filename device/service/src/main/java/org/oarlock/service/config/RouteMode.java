package org.oarlock.service.config;

/** What becomes of the result of a rule. */
public enum RouteMode {
  /** It is sent to the destinations. */
  LIVE,
  /** It is made, proved and measured, and stays with its case. */
  SHADOW,
  /** As {@link #SHADOW}; a copy is laid out for a person to look at. */
  DRY_RUN_RESULT,
  /** Nothing is made; a copy without identity is laid out for a person to look at. */
  DRY_RUN_DEIDENTIFIED;

  /** Whether results go to destinations. */
  public boolean sends() {
    return this == LIVE;
  }
}
