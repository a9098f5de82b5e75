package org.oarlock.imaging;

/**
 * How far the surfaces of two structures lie apart, in mm.
 *
 * @param hd95 the 95th percentile of the Hausdorff distance: the larger of the two directed ones
 * @param mean the mean over the surface voxels of both structures together
 * @param maximum the Hausdorff distance
 */
public record SurfaceDistances(double hd95, double mean, double maximum) {

  static final SurfaceDistances ZERO = new SurfaceDistances(0, 0, 0);

  static final SurfaceDistances INFINITE =
      new SurfaceDistances(
          Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
