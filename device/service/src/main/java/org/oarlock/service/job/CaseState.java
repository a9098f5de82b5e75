package org.oarlock.service.job;

/** Where a case stands. */
public enum CaseState {
  /** Complete; no rule was asked yet. */
  ARRIVED(true),
  /** More images of its series came before anything was segmented; it waits for all of them. */
  REOPENED(false),
  /** A person must decide. */
  HELD(false),
  /** A rule chose a model package and destinations. */
  ROUTED(true),
  /** Within intended use, geometry sound. */
  GATED(true),
  /** Masks are stored. */
  SEGMENTED(true),
  /** The structure set is written. */
  DRAWN(true),
  /** It was read again and equals the masks; delivery goes on. */
  PROVED(true),
  /** Every destination confirmed. */
  DELIVERED(false),
  /** Proved and kept: its rule sends nothing. */
  KEPT(false),
  /** Outside intended use. */
  REFUSED(false),
  /** What was written differs from what was meant, or nothing could be written. */
  BLOCKED(false),
  /** Delivery was given up; the result is kept. */
  DEAD_LETTER(false),
  /** More images of its series came before everything was sent; a later case is made of all. */
  SUPERSEDED(false),
  /** An operator ended it. */
  CANCELLED(false),
  /** A rule says that nobody wants it. */
  IGNORED(false),
  /** The device could not do a step. */
  FAILED(false),
  /** Its period is over; images and result are being removed. */
  REMOVING(false),
  /** Its images and result are gone, and nothing is left of the patient. */
  REMOVED(false);

  private final boolean moving;

  CaseState(boolean moving) {
    this.moving = moving;
  }

  /** Whether the device goes on by itself. */
  public boolean moving() {
    return moving;
  }
}
