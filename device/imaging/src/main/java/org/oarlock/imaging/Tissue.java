package org.oarlock.imaging;

/** What a point of the phantom consists of, with its mean CT number. */
enum Tissue {
  AIR(-1000),
  COUCH_SHELL(60),
  COUCH_FOAM(-900),
  SOFT(40),
  LUNG_LEFT(-800),
  LUNG_RIGHT(-800),
  BONE(700);

  private final int hounsfield;

  Tissue(int hounsfield) {
    this.hounsfield = hounsfield;
  }

  /** Mean CT number in HU. */
  int hounsfield() {
    return hounsfield;
  }

  /** Whether the point belongs to the patient. */
  boolean inBody() {
    return ordinal() >= SOFT.ordinal();
  }
}
