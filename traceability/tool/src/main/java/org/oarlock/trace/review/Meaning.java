package org.oarlock.trace.review;

import java.util.Locale;

/** What a person says by signing. */
public enum Meaning {
  AUTHOR,
  REVIEWER,
  APPROVER;

  /** As it stands in a signature. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
