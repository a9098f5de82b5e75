package org.oarlock.service.config;

/** How holes of structures are written. */
public enum HoleStyle {
  /** One contour, joined to its holes by bridges of zero width. */
  KEYHOLE,
  /** One contour per boundary; the reader takes the exclusive or. */
  NESTED
}
