package org.oarlock.inference;

/** What may be wrong with one structure. */
public enum FindingCode {
  /** Nothing of the structure was found. */
  ABSENT,
  /** The structure reaches the edge of the scan and goes on outside of it. */
  TRUNCATED,
  /** The volume lies outside what the package expects. */
  VOLUME_IMPLAUSIBLE,
  /** The structure does not lie on its side of the patient. */
  WRONG_SIDE,
  /** The border to a neighbouring structure could not be seen and was estimated. */
  BORDER_ESTIMATED
}
