package org.oarlock.imaging;

import java.util.List;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;

/**
 * Draws the boundaries of a mask, slice by slice.
 *
 * <p>This is marching squares (Lorensen and Cline 1987, in two dimensions) on a binary image: the
 * boundary runs through the midpoints between a voxel of the structure and a neighbour outside it.
 * Voxels that touch only at a corner are separate pieces. Therefore every vertex belongs to exactly
 * one ring, rings neither cross nor touch one another or themselves, no ring has fewer than four
 * points, and each voxel centre is at least 0.35 voxels away from every ring, which is what makes
 * {@link Rasteriser} the exact inverse even after rounding for DICOM.
 */
public final class Contours {

  private Contours() {}

  /**
   * The outlines of {@code mask} in the slices in which it has voxels, in slice order. Vertices in
   * the middle of a straight line are left out. Outlines stand in the order of their first voxel in
   * the slice, and holes likewise, whatever the number of threads.
   */
  @Implements({"SRS-102", "SRS-103", "SRS-109", "SRS-110"})
  public static List<SliceContours> of(Mask mask) {
    return IntStream.range(0, mask.grid().slices())
        .parallel()
        .mapToObj(slice -> slice(mask, slice))
        .filter(contours -> !contours.outlines().isEmpty())
        .toList();
  }

  /** The outlines of {@code mask} in slice k; without outlines where the mask has no voxel. */
  public static SliceContours slice(Mask mask, int slice) {
    return new SliceContours(slice, new SliceTracer(mask, slice).outlines());
  }
}
