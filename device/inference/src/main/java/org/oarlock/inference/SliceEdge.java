package org.oarlock.inference;

import java.util.BitSet;
import java.util.Locale;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;

/** The four edges of a slice. */
enum SliceEdge {
  FIRST_COLUMN,
  LAST_COLUMN,
  FIRST_ROW,
  LAST_ROW;

  /** Whether any voxel lies on this edge of any slice. */
  boolean touches(Grid grid, BitSet voxels) {
    for (int k = 0; k < grid.slices(); k++) {
      if (touches(grid, voxels, k)) {
        return true;
      }
    }
    return false;
  }

  private boolean touches(Grid grid, BitSet voxels, int k) {
    int lastRow = grid.rows() - 1;
    return switch (this) {
      case FIRST_ROW -> rowHas(grid, voxels, 0, k);
      case LAST_ROW -> rowHas(grid, voxels, lastRow, k);
      case FIRST_COLUMN -> columnHas(grid, voxels, 0, k);
      case LAST_COLUMN -> columnHas(grid, voxels, grid.columns() - 1, k);
    };
  }

  /** Where the middle of this edge is: the coordinate across it, mm LPS. */
  String place(Grid grid) {
    double middleI = (grid.columns() - 1) / 2.0;
    double middleJ = (grid.rows() - 1) / 2.0;
    double middleK = (grid.slices() - 1) / 2.0;
    boolean column = this == FIRST_COLUMN || this == LAST_COLUMN;
    Vector3 across = column ? grid.rowDirection() : grid.columnDirection();
    Vector3 point =
        switch (this) {
          case FIRST_COLUMN -> grid.toPatient(0, middleJ, middleK);
          case LAST_COLUMN -> grid.toPatient(grid.columns() - 1, middleJ, middleK);
          case FIRST_ROW -> grid.toPatient(middleI, 0, middleK);
          case LAST_ROW -> grid.toPatient(middleI, grid.rows() - 1, middleK);
        };
    double x = Math.abs(across.x());
    double y = Math.abs(across.y());
    double z = Math.abs(across.z());
    if (x >= y && x >= z) {
      return String.format(Locale.ROOT, "x = %.1f mm", point.x());
    }
    return y >= z
        ? String.format(Locale.ROOT, "y = %.1f mm", point.y())
        : String.format(Locale.ROOT, "z = %.1f mm", point.z());
  }

  private static boolean rowHas(Grid grid, BitSet voxels, int j, int k) {
    int first = grid.index(0, j, k);
    return !voxels.get(first, first + grid.columns()).isEmpty();
  }

  private static boolean columnHas(Grid grid, BitSet voxels, int i, int k) {
    for (int j = 0; j < grid.rows(); j++) {
      if (voxels.get(grid.index(i, j, k))) {
        return true;
      }
    }
    return false;
  }
}
