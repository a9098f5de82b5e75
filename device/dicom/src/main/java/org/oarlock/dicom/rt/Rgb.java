package org.oarlock.dicom.rt;

/** A display colour; each part 0 to 255. */
public record Rgb(int red, int green, int blue) {

  /** Checks ranges. */
  public Rgb {
    if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
      throw new IllegalArgumentException("parts of a colour lie between 0 and 255");
    }
  }
}
