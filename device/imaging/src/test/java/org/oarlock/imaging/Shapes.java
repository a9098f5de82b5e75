package org.oarlock.imaging;

import java.util.Random;

/** Grids and masks for tests. */
final class Shapes {

  private Shapes() {}

  /** A grid of unit voxels with its axes along the patient's. */
  static Grid grid(int columns, int rows, int slices) {
    return grid(columns, rows, slices, 1, 1, 1);
  }

  static Grid grid(int columns, int rows, int slices, double x, double y, double z) {
    return new Grid(
        columns,
        rows,
        slices,
        new Vector3(0, 0, 0),
        new Vector3(1, 0, 0),
        new Vector3(0, 1, 0),
        x,
        y,
        z);
  }

  /** One slice from a picture: '#' belongs to the structure; the first line is row 0. */
  static Mask picture(String... lines) {
    Mask mask = new Mask(grid(lines[0].length(), lines.length, 1));
    for (int j = 0; j < lines.length; j++) {
      for (int i = 0; i < lines[j].length(); i++) {
        if (lines[j].charAt(i) == '#') {
          mask.add(i, j, 0);
        }
      }
    }
    return mask;
  }

  /** Independent voxels, each in the structure with the given probability. */
  static Mask noise(Grid grid, double probability, long seed) {
    Random random = new Random(seed);
    Mask mask = new Mask(grid);
    for (int index = 0; index < grid.voxels(); index++) {
      if (random.nextDouble() < probability) {
        mask.bits().set(index);
      }
    }
    return mask;
  }

  /** Overlapping discs, some of them cut out again: larger pieces with holes and islands. */
  static Mask blobs(Grid grid, int discs, long seed) {
    Random random = new Random(seed);
    Mask mask = new Mask(grid);
    for (int n = 0; n < discs; n++) {
      double x = random.nextDouble() * grid.columns();
      double y = random.nextDouble() * grid.rows();
      double r = 0.5 + random.nextDouble() * Math.min(grid.columns(), grid.rows()) / 3;
      boolean add = n % 3 != 2;
      for (int k = 0; k < grid.slices(); k++) {
        for (int j = 0; j < grid.rows(); j++) {
          for (int i = 0; i < grid.columns(); i++) {
            if (Math.hypot(i - x, j - y) < r) {
              mask.bits().set(grid.index(i, j, k), add);
            }
          }
        }
      }
    }
    return mask;
  }

  /** The voxels of a block; the upper bounds belong to it. */
  static Mask block(Grid grid, int i0, int i1, int j0, int j1, int k0, int k1) {
    Mask mask = new Mask(grid);
    for (int k = k0; k <= k1; k++) {
      for (int j = j0; j <= j1; j++) {
        mask.bits().set(grid.index(i0, j, k), grid.index(i1, j, k) + 1);
      }
    }
    return mask;
  }

  /** The voxels whose centres lie within a ball around a position in mm. */
  static Mask ball(Grid grid, Vector3 centre, double radius) {
    Mask mask = new Mask(grid);
    for (int k = 0; k < grid.slices(); k++) {
      for (int j = 0; j < grid.rows(); j++) {
        for (int i = 0; i < grid.columns(); i++) {
          if (grid.toPatient(i, j, k).minus(centre).length() <= radius) {
            mask.add(i, j, k);
          }
        }
      }
    }
    return mask;
  }
}
