package org.oarlock.inference;

/** The side of the patient (not of the picture) that a structure belongs to. */
public enum Laterality {
  /** Unpaired, or on both sides. */
  NONE,
  /** Towards +x in LPS. */
  LEFT,
  /** Towards -x in LPS. */
  RIGHT
}
