package org.oarlock.imaging;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;

/**
 * Brings volumes and masks onto another grid through patient coordinates, so any two grids fit
 * together whatever their directions and spacings. Nothing is smoothed beforehand.
 */
public final class Resampling {

  /** CT number of air, for what lies outside the scan, HU. */
  public static final short AIR = -1000;

  /** A scan ends half a voxel beyond its outermost voxel centres. */
  private static final double MARGIN = 0.5;

  private Resampling() {}

  /** {@link #trilinear(Volume, Grid, short)} with air outside. */
  public static Volume trilinear(Volume volume, Grid target) {
    return trilinear(volume, target, AIR);
  }

  /**
   * {@code volume} on the grid {@code target}: between eight voxel centres the trilinear value,
   * rounded to whole HU (ties up); up to half a voxel beyond the outermost centres the value at the
   * edge; farther away {@code outside} HU.
   */
  @Implements({"SRS-105", "SRS-110"})
  public static Volume trilinear(Volume volume, Grid target, short outside) {
    Grid source = volume.grid();
    short[] values = new short[target.voxels()];
    IntStream.range(0, target.slices())
        .parallel()
        .forEach(
            k -> {
              Line line = new Line(source, target);
              for (int j = 0; j < target.rows(); j++) {
                line.start(j, k);
                int to = target.index(0, j, k);
                for (int i = 0; i < target.columns(); i++) {
                  values[to + i] =
                      line.at(i) ? interpolate(volume, line.x, line.y, line.z) : outside;
                }
              }
            });
    return new Volume(target, values);
  }

  /**
   * {@code mask} on the grid {@code target}: each voxel takes the value of the voxel that contains
   * its centre (of two equally near ones, the one with the higher index); outside the grid of the
   * mask it is not in the structure.
   */
  @Implements({"SRS-105", "SRS-110"})
  public static Mask nearest(Mask mask, Grid target) {
    Grid source = mask.grid();
    BitSet bits = new BitSet(target.voxels());
    Line line = new Line(source, target);
    for (int k = 0; k < target.slices(); k++) {
      for (int j = 0; j < target.rows(); j++) {
        line.start(j, k);
        int to = target.index(0, j, k);
        for (int i = 0; i < target.columns(); i++) {
          if (line.at(i)
              && mask.contains(
                  nearest(line.x, source.columns()),
                  nearest(line.y, source.rows()),
                  nearest(line.z, source.slices()))) {
            bits.set(to + i);
          }
        }
      }
    }
    return new Mask(target, bits);
  }

  private static int nearest(double position, int count) {
    return Math.min(count - 1, (int) Math.floor(position + 0.5));
  }

  private static short interpolate(Volume volume, double x, double y, double z) {
    Grid grid = volume.grid();
    double cx = Math.max(0, Math.min(grid.columns() - 1, x));
    double cy = Math.max(0, Math.min(grid.rows() - 1, y));
    double cz = Math.max(0, Math.min(grid.slices() - 1, z));
    int i = (int) cx;
    int j = (int) cy;
    int k = (int) cz;
    int base = grid.index(i, j, k);
    int right = i + 1 < grid.columns() ? 1 : 0;
    int down = j + 1 < grid.rows() ? grid.columns() : 0;
    int up = k + 1 < grid.slices() ? grid.columns() * grid.rows() : 0;
    double near = plane(volume, base, right, down, cx - i, cy - j);
    double far = plane(volume, base + up, right, down, cx - i, cy - j);
    return (short) Math.floor(mix(near, far, cz - k) + 0.5);
  }

  private static double plane(Volume volume, int base, int right, int down, double fx, double fy) {
    double upper = mix(volume.hu(base), volume.hu(base + right), fx);
    double lower = mix(volume.hu(base + down), volume.hu(base + down + right), fx);
    return mix(upper, lower, fy);
  }

  private static double mix(double a, double b, double fraction) {
    return a + (b - a) * fraction;
  }

  /** Walks a row of the target grid and gives each voxel's position in voxels of the source. */
  private static final class Line {

    /** Steps of 2^-20 voxels: what two grids share stays equal in spite of rounding. */
    private static final double STEPS = 1 << 20;

    private final Grid source;
    private final Grid target;
    private final Vector3 step;
    private Vector3 start = new Vector3(0, 0, 0);
    private double x;
    private double y;
    private double z;

    Line(Grid source, Grid target) {
      this.source = source;
      this.target = target;
      Vector3 along = target.rowDirection().times(target.columnSpacing());
      this.step =
          new Vector3(
              along.dot(source.rowDirection()) / source.columnSpacing(),
              along.dot(source.columnDirection()) / source.rowSpacing(),
              along.dot(source.sliceDirection()) / source.sliceSpacing());
    }

    void start(int j, int k) {
      start = source.toVoxel(target.toPatient(0, j, k));
    }

    /** Moves to column i; false if that lies outside the source. */
    boolean at(int i) {
      x = snap(start.x() + i * step.x());
      y = snap(start.y() + i * step.y());
      z = snap(start.z() + i * step.z());
      return within(x, source.columns()) && within(y, source.rows()) && within(z, source.slices());
    }

    private static double snap(double position) {
      return Math.rint(position * STEPS) / STEPS;
    }

    private static boolean within(double position, int count) {
      return position >= -MARGIN && position <= count - 1 + MARGIN;
    }
  }
}
