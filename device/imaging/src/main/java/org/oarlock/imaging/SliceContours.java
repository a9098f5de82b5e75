package org.oarlock.imaging;

import java.util.List;

/**
 * The outlines of a structure in one slice.
 *
 * @param slice index k of the slice in its grid
 * @param outlines the connected pieces; an {@link Outline} without holes for each ring when the
 *     rings come from elsewhere
 */
public record SliceContours(int slice, List<Outline> outlines) {

  /** Keeps an unmodifiable copy of the outlines. */
  public SliceContours {
    if (slice < 0) {
      throw new IllegalArgumentException("slice indices start at 0, not " + slice);
    }
    outlines = List.copyOf(outlines);
  }
}
