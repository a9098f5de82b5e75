package org.oarlock.service.draw;

/** How the destination reads holes; both forms enclose the same voxels under the even-odd rule. */
public enum HoleStyle {
  /** One contour per piece, holes joined to the outside by bridges of no width. */
  KEYHOLE,
  /** The outside and every hole as a contour of its own. */
  NESTED
}
