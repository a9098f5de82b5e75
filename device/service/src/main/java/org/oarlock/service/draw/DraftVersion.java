package org.oarlock.service.draw;

import org.oarlock.trace.annotations.Implements;

/**
 * How a draft stands to earlier drafts of the same series. The standard has a reference to the
 * structure set that one was derived from (Predecessor Structure Set Sequence, PS3.3 C.8.8.5); a
 * later version is derived from the images alone, so words say it.
 *
 * @param number 1 for the first
 * @param before what was drawn before, in words without identity; empty for the first
 */
@Implements("SRS-1415")
public record DraftVersion(int number, String before) {

  /** The first draft of a series. */
  public static final DraftVersion FIRST = new DraftVersion(1, "");

  /** What its label ends with. */
  String mark() {
    return number == 1 ? "" : " v" + number;
  }

  /** What its description says of it. */
  @Implements("RC-262")
  String sentence() {
    return number == 1
        ? ""
        : " Version " + number + ": comes after " + before + ", since when more images came.";
  }
}
