package org.oarlock.imaging;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;

/**
 * Figures by which two structures on one grid are compared.
 *
 * <p>Published metric code differs by up to half on the same data, so each convention is stated
 * here and proved on shapes with known answers. The surface of a structure is the set of its voxels
 * that have a face towards the outside; beyond the grid is outside. A distance runs from the centre
 * of a surface voxel to the nearest centre of a surface voxel of the other structure. The 95th
 * percentile is the smallest distance that at least 95 % of the surface voxels do not exceed
 * (nearest rank), in each direction, and the larger of the two counts.
 */
public final class Metrics {

  private Metrics() {}

  /**
   * The Dice coefficient 2|A and B| / (|A| + |B|), from 0 to 1. Two empty masks agree: 1. One empty
   * mask: 0.
   *
   * @throws IllegalArgumentException if the grids differ
   */
  @Implements("SRS-106")
  public static double dice(Mask a, Mask b) {
    sameGrid(a, b);
    long sum = (long) a.count() + b.count();
    if (sum == 0) {
      return 1;
    }
    BitSet common = (BitSet) a.bits().clone();
    common.and(b.bits());
    return 2.0 * common.cardinality() / sum;
  }

  /** {@link SurfaceDistances#hd95()}, mm. */
  public static double hd95(Mask a, Mask b) {
    return surfaceDistances(a, b).hd95();
  }

  /** {@link SurfaceDistances#mean()}, mm. */
  public static double meanSurfaceDistance(Mask a, Mask b) {
    return surfaceDistances(a, b).mean();
  }

  /**
   * Distances between the surfaces. Two empty masks: all zero. One empty mask: all infinite.
   *
   * @throws IllegalArgumentException if the grids differ
   */
  @Implements({"SRS-106", "SRS-110"})
  public static SurfaceDistances surfaceDistances(Mask a, Mask b) {
    sameGrid(a, b);
    Optional<Box> boxA = Box.of(a);
    Optional<Box> boxB = Box.of(b);
    if (boxA.isEmpty() || boxB.isEmpty()) {
      return boxA.isEmpty() && boxB.isEmpty() ? SurfaceDistances.ZERO : SurfaceDistances.INFINITE;
    }
    Box box = boxA.get().union(boxB.get());
    BitSet surfaceA = surface(a);
    BitSet surfaceB = surface(b);
    double[] fromA = distances(surfaceA, new DistanceMap(b.grid(), box, surfaceB));
    double[] fromB = distances(surfaceB, new DistanceMap(a.grid(), box, surfaceA));
    double sum = Arrays.stream(fromA).sum() + Arrays.stream(fromB).sum();
    return new SurfaceDistances(
        Math.max(percentile95(fromA), percentile95(fromB)),
        sum / (fromA.length + fromB.length),
        Math.max(fromA[fromA.length - 1], fromB[fromB.length - 1]));
  }

  /** Volume in cm³ (mL): voxels times the volume of one. */
  public static double millilitres(Mask mask) {
    return mask.millilitres();
  }

  /** The mean of the voxel centres in patient coordinates (mm, LPS); none for an empty mask. */
  @Implements("SRS-106")
  public static Optional<Vector3> centroid(Mask mask) {
    if (mask.isEmpty()) {
      return Optional.empty();
    }
    Grid grid = mask.grid();
    double[] sum = new double[3];
    Runs.visit(
        mask.bits(),
        0,
        grid.voxels(),
        grid.columns(),
        (start, end) -> {
          int row = start / grid.columns();
          double length = end - start;
          sum[0] += length * (((double) start + end - 1) / 2 - (double) row * grid.columns());
          sum[1] += length * (row % grid.rows());
          sum[2] += length * (row / grid.rows());
        });
    double count = mask.count();
    return Optional.of(grid.toPatient(sum[0] / count, sum[1] / count, sum[2] / count));
  }

  /** The voxels that have a face towards the outside. */
  static BitSet surface(Mask mask) {
    BitSet bits = mask.bits();
    Grid grid = mask.grid();
    int columns = grid.columns();
    int slice = columns * grid.rows();
    BitSet surface = new BitSet(grid.voxels());
    for (int v = bits.nextSetBit(0); v >= 0; v = bits.nextSetBit(v + 1)) {
      int i = v % columns;
      int j = v / columns % grid.rows();
      boolean inner =
          i > 0
              && i < columns - 1
              && j > 0
              && j < grid.rows() - 1
              && v >= slice
              && v < grid.voxels() - slice
              && bits.get(v - 1)
              && bits.get(v + 1)
              && bits.get(v - columns)
              && bits.get(v + columns)
              && bits.get(v - slice)
              && bits.get(v + slice);
      if (!inner) {
        surface.set(v);
      }
    }
    return surface;
  }

  /** In ascending order, which also makes their sum independent of the order of voxels. */
  private static double[] distances(BitSet from, DistanceMap to) {
    double[] distances = from.stream().mapToDouble(to::at).toArray();
    Arrays.sort(distances);
    return distances;
  }

  private static double percentile95(double[] sorted) {
    int rank = (int) ((95L * sorted.length + 99) / 100);
    return sorted[rank - 1];
  }

  private static void sameGrid(Mask a, Mask b) {
    if (!a.grid().equals(b.grid())) {
      throw new IllegalArgumentException("masks on different grids cannot be compared");
    }
  }
}
