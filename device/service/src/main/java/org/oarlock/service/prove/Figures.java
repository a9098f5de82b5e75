package org.oarlock.service.prove;

import java.util.BitSet;

/**
 * What is measured on a set of voxels with the received planes.
 *
 * @param voxels how many
 * @param millilitres how much, cm³
 * @param centroid mean position, mm, LPS; NaN when there is no voxel
 */
record Figures(int voxels, double millilitres, double[] centroid) {

  static Figures of(BitSet bits, ReceivedCt ct) {
    double[] sum = new double[3];
    int perPlane = ct.columns() * ct.rows();
    for (int k = 0; k < ct.planes().size(); k++) {
      long columns = 0;
      long rows = 0;
      int count = 0;
      int end = (k + 1) * perPlane;
      for (int v = bits.nextSetBit(k * perPlane); v >= 0 && v < end; v = bits.nextSetBit(v + 1)) {
        int pixel = v - k * perPlane;
        columns += pixel % ct.columns();
        rows += pixel / ct.columns();
        count++;
      }
      if (count > 0) {
        double[] mean = ct.planes().get(k).patient((double) columns / count, (double) rows / count);
        for (int axis = 0; axis < 3; axis++) {
          sum[axis] += mean[axis] * count;
        }
      }
    }
    int voxels = bits.cardinality();
    Plane first = ct.planes().get(0);
    double millilitres = voxels * first.acrossMm() * first.downMm() * ct.stepMm() / 1000;
    return new Figures(
        voxels, millilitres, new double[] {sum[0] / voxels, sum[1] / voxels, sum[2] / voxels});
  }

  /** mm between two centroids. */
  double distance(Figures other) {
    double x = centroid[0] - other.centroid[0];
    double y = centroid[1] - other.centroid[1];
    double z = centroid[2] - other.centroid[2];
    return Math.sqrt(x * x + y * y + z * z);
  }
}
