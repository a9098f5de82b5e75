package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;

class GridTest {

  private static final Vector3 ZERO = new Vector3(0, 0, 0);
  private static final Vector3 X = new Vector3(1, 0, 0);
  private static final Vector3 Y = new Vector3(0, 1, 0);

  @Test
  @Verifies("SRS-101")
  void columns_run_along_the_row_direction_and_rows_along_the_column_direction() {
    Grid grid = new Grid(5, 6, 7, new Vector3(10, 20, 30), Y, X.times(-1), 2, 3, 4);

    Vector3 found = grid.toPatient(1, 2, 3);

    assertThat(grid.sliceDirection()).isEqualTo(new Vector3(0, 0, 1));
    assertThat(found).isEqualTo(new Vector3(10 - 6, 20 + 2, 30 + 12));
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-101")
  void positions_come_back_from_patient_coordinates(PatientPosition position) {
    Grid grid = position.grid(51, 41, 31, 0.9765625, 2.5, new Vector3(-7, 1234.5, -900));

    Vector3 voxel = grid.toVoxel(grid.toPatient(3.25, 40, 17.5));

    assertThat(voxel.minus(new Vector3(3.25, 40, 17.5)).length()).isLessThan(1e-9);
    assertThat(grid.toPatient(25, 20, 15).minus(new Vector3(-7, 1234.5, -900)).length())
        .isLessThan(1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "HFS,1,0,0,0,1,0,1",
    "HFP,-1,0,0,0,-1,0,1",
    "HFDL,0,-1,0,1,0,0,1",
    "HFDR,0,1,0,-1,0,0,1",
    "FFS,-1,0,0,0,1,0,-1",
    "FFP,1,0,0,0,-1,0,-1",
    "FFDL,0,1,0,1,0,0,-1",
    "FFDR,0,-1,0,-1,0,0,-1"
  })
  @Verifies("SRS-101")
  void slices_grow_into_the_gantry_in_every_patient_position(
      PatientPosition position,
      double rx,
      double ry,
      double rz,
      double cx,
      double cy,
      double cz,
      double towardsHead) {
    Grid grid = position.grid(3, 3, 3, 1, 1, ZERO);

    assertThat(grid.rowDirection()).isEqualTo(new Vector3(rx, ry, rz));
    assertThat(grid.columnDirection()).isEqualTo(new Vector3(cx, cy, cz));
    assertThat(grid.sliceDirection().z()).isEqualTo(towardsHead);
  }

  @Test
  @Verifies("SRS-101")
  void directions_that_are_not_right_angled_unit_vectors_are_refused() {
    assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X, X, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("orthogonal");
    assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X.times(1.1), Y, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X, Y.times(0.9), 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Verifies("SRS-101")
  void spacings_that_are_not_positive_are_refused() {
    for (double bad : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X, Y, bad, 1, 1))
          .hasMessageContaining("positive");
      assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X, Y, 1, bad, 1))
          .hasMessageContaining("positive");
      assertThatThrownBy(() -> new Grid(2, 2, 2, ZERO, X, Y, 1, 1, bad))
          .hasMessageContaining("positive");
    }
  }

  @Test
  @Verifies("SRS-101")
  void sizes_that_are_nothing_or_too_much_are_refused() {
    assertThatThrownBy(() -> Shapes.grid(0, 2, 2)).hasMessageContaining("at least one voxel");
    assertThatThrownBy(() -> Shapes.grid(2, 2, 0)).hasMessageContaining("at least one voxel");
    assertThatThrownBy(() -> Shapes.grid(65536, 65536, 1)).hasMessageContaining("beyond");
  }

  @Test
  void a_volume_needs_a_value_for_each_voxel() {
    Grid grid = Shapes.grid(2, 2, 2);

    assertThatThrownBy(() -> new Volume(grid, new short[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 voxels but 7");
  }

  @Test
  void a_mask_has_no_voxels_outside_its_grid() {
    BitSet bits = new BitSet();
    bits.set(8);

    assertThatThrownBy(() -> new Mask(Shapes.grid(2, 2, 2), bits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Verifies("SRS-106")
  void the_volume_of_a_mask_is_in_millilitres() {
    Grid grid = Shapes.grid(10, 10, 10, 2, 2.5, 4);
    Mask mask = Shapes.block(grid, 0, 4, 0, 4, 0, 1);

    assertThat(mask.count()).isEqualTo(50);
    assertThat(mask.millilitres()).isEqualTo(1.0);
  }
}
