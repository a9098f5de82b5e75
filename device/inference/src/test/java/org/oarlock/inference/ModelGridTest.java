package org.oarlock.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.trace.annotations.Verifies;

class ModelGridTest {

  @ParameterizedTest
  @EnumSource(PatientPosition.class)
  @Verifies("SRS-606")
  void the_grid_of_the_network_lies_along_the_patient_and_covers_the_scan(
      PatientPosition position) {
    Grid scan = Phantom.grid(position);

    Grid grid = ModelGrid.covering(scan, List.of(4.0, 4.0, 5.0));

    assertThat(grid.rowDirection()).isEqualTo(new Vector3(1, 0, 0));
    assertThat(grid.columnDirection()).isEqualTo(new Vector3(0, 1, 0));
    for (int corner = 0; corner < 8; corner++) {
      Vector3 voxel =
          grid.toVoxel(
              scan.toPatient(
                  (corner & 1) * (scan.columns() - 1),
                  (corner >> 1 & 1) * (scan.rows() - 1),
                  (corner >> 2) * (scan.slices() - 1)));
      assertThat(voxel.x()).isBetween(-0.5, grid.columns() - 0.5);
      assertThat(voxel.y()).isBetween(-0.5, grid.rows() - 0.5);
      assertThat(voxel.z()).isBetween(-0.5, grid.slices() - 0.5);
    }
  }
}
