package org.oarlock.service.prove;

import java.awt.Color;
import java.util.BitSet;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.imaging.Volume;

/**
 * The CT and the structures of the re-read file in patient axes. The gate lets axial series through
 * only, so every patient axis runs along one axis of the voxels.
 */
record Scene(ReceivedCt ct, Volume volume, List<Drawn> drawn) {

  /** One structure of the file with its voxels. */
  record Drawn(WrittenStructure written, BitSet voxels, Color colour, boolean external) {}

  static Scene of(Dataset set, ReceivedCt ct, Volume volume) {
    return new Scene(
        ct,
        volume,
        WrittenStructure.all(set).stream().map(structure -> drawn(structure, ct)).toList());
  }

  private static Drawn drawn(WrittenStructure structure, ReceivedCt ct) {
    int[] rgb = structure.colour();
    Color colour = rgb.length == 3 ? new Color(rgb[0], rgb[1], rgb[2]) : Color.WHITE;
    boolean external =
        structure.observed().stream()
            .anyMatch(
                item -> item.text(Tags.RT_ROI_INTERPRETED_TYPE).orElse("").equals("EXTERNAL"));
    return new Drawn(structure, Filling.of(structure, ct), colour, external);
  }

  /** Voxel axis (0 column, 1 row, 2 slice) that runs along a patient axis (0 x, 1 y, 2 z). */
  int voxelAxis(int patientAxis) {
    int best = 0;
    for (int axis = 1; axis < 3; axis++) {
      if (Math.abs(direction(axis)[patientAxis]) > Math.abs(direction(best)[patientAxis])) {
        best = axis;
      }
    }
    return best;
  }

  /** Patient coordinate (mm) of a position along the voxel axis of {@code patientAxis}. */
  double millimetres(int patientAxis, double index) {
    int axis = voxelAxis(patientAxis);
    Plane first = ct.planes().get(0);
    return first.origin()[patientAxis] + direction(axis)[patientAxis] * index * pitch(axis);
  }

  /** Voxels along a voxel axis. */
  int size(int voxelAxis) {
    return switch (voxelAxis) {
      case 0 -> ct.columns();
      case 1 -> ct.rows();
      default -> ct.planes().size();
    };
  }

  /** mm between voxels along a voxel axis. */
  double pitch(int voxelAxis) {
    Plane first = ct.planes().get(0);
    return switch (voxelAxis) {
      case 0 -> first.acrossMm();
      case 1 -> first.downMm();
      default -> ct.stepMm();
    };
  }

  /** Index of a voxel; the three numbers are in voxel axes. */
  int index(int[] voxel) {
    return voxel[0] + ct.columns() * (voxel[1] + ct.rows() * voxel[2]);
  }

  /** Column, row and slice, not whole numbers, of a point in patient coordinates. */
  double[] voxel(double[] point) {
    Plane first = ct.planes().get(0);
    return new double[] {
      first.column(point, 0), first.row(point, 0), first.off(point, 0) / ct.stepMm()
    };
  }

  private double[] direction(int voxelAxis) {
    Plane first = ct.planes().get(0);
    return switch (voxelAxis) {
      case 0 -> first.right();
      case 1 -> first.down();
      default -> first.normal();
    };
  }
}
