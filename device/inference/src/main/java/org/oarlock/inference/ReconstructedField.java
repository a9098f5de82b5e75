package org.oarlock.inference;

import java.util.Optional;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.trace.annotations.Implements;

/**
 * The part of each slice that the scanner reconstructed: many fill what lies outside of a circle
 * with a value that no matter has.
 */
@Implements("SRS-610")
final class ReconstructedField {

  /** Below any CT number of matter, noise included; fillings are -2000, -2048 or -3024. */
  private static final int FILLING_HU = -1500;

  private final Grid grid;

  /** For each row, its first and behind its last reconstructed voxel. */
  private final int[] starts;

  private final int[] ends;

  private ReconstructedField(Grid grid, int[] starts, int[] ends) {
    this.grid = grid;
    this.starts = starts;
    this.ends = ends;
  }

  static ReconstructedField of(Volume volume) {
    Grid grid = volume.grid();
    int[] starts = new int[grid.rows() * grid.slices()];
    int[] ends = new int[starts.length];
    for (int row = 0; row < starts.length; row++) {
      int start = row * grid.columns();
      int end = start + grid.columns();
      while (start < end && volume.hu(start) < FILLING_HU) {
        start++;
      }
      while (end > start && volume.hu(end - 1) < FILLING_HU) {
        end--;
      }
      starts[row] = start;
      ends[row] = end;
    }
    return new ReconstructedField(grid, starts, ends);
  }

  /** Where a structure first touches filling beside it, mm LPS. */
  Optional<Vector3> cut(Mask mask) {
    for (int row = 0; row < starts.length; row++) {
      int first = row * grid.columns();
      if (starts[row] != ends[row]) {
        if (starts[row] > first && mask.bits().get(starts[row])) {
          return Optional.of(place(starts[row]));
        }
        if (ends[row] < first + grid.columns() && mask.bits().get(ends[row] - 1)) {
          return Optional.of(place(ends[row] - 1));
        }
      }
    }
    return Optional.empty();
  }

  private Vector3 place(int voxel) {
    int row = voxel / grid.columns();
    return grid.toPatient(voxel % grid.columns(), row % grid.rows(), row / grid.rows());
  }
}
