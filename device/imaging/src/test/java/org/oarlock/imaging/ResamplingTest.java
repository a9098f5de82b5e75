package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;

class ResamplingTest {

  private interface Field {
    double hu(Vector3 patient);
  }

  private static Volume filled(Grid grid, Field field) {
    short[] values = new short[grid.voxels()];
    for (int k = 0; k < grid.slices(); k++) {
      for (int j = 0; j < grid.rows(); j++) {
        for (int i = 0; i < grid.columns(); i++) {
          values[grid.index(i, j, k)] = (short) Math.floor(field.hu(grid.toPatient(i, j, k)) + 0.5);
        }
      }
    }
    return new Volume(grid, values);
  }

  private static void assertSame(Volume actual, Volume expected) {
    assertThat(actual.grid()).isEqualTo(expected.grid());
    for (int index = 0; index < expected.grid().voxels(); index++) {
      assertThat(actual.hu(index)).as("voxel %d", index).isEqualTo(expected.hu(index));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-105")
  void the_same_grid_gives_the_same_values(PatientPosition position) {
    Grid grid = position.grid(17, 13, 9, 0.9765625, 2.5, new Vector3(-3.3, 17.1, -811.7));
    Volume volume = filled(grid, p -> 1000 * Math.sin(p.x() * p.y() + p.z()));
    Mask mask = Shapes.noise(grid, 0.5, 3);

    assertSame(Resampling.trilinear(volume, grid), volume);
    assertThat(Resampling.nearest(mask, grid)).isEqualTo(mask);
  }

  @Test
  @Verifies("SRS-105")
  void a_grid_moved_by_whole_voxels_moves_the_values() {
    Grid grid = Shapes.grid(8, 8, 8, 2, 2, 3);
    Grid moved =
        new Grid(
            8, 8, 8, new Vector3(4, -2, 3), grid.rowDirection(), grid.columnDirection(), 2, 2, 3);
    Volume volume = filled(grid, p -> 31 * p.x() + 7 * p.y() * p.z());

    Volume result = Resampling.trilinear(volume, moved);

    assertThat(result.hu(0, 1, 0)).isEqualTo(volume.hu(2, 0, 1));
    assertThat(result.hu(5, 7, 6)).isEqualTo(volume.hu(7, 6, 7));
    assertThat(result.hu(6, 7, 6)).isEqualTo(Resampling.AIR);
    assertThat(result.hu(0, 0, 0)).isEqualTo(Resampling.AIR);
    assertThat(result.hu(0, 1, 7)).isEqualTo(Resampling.AIR);
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-105")
  void a_linear_ramp_stays_exact_in_any_direction(PatientPosition position) {
    Field ramp = p -> 40 + 16 * p.x() - 8 * p.y() + 4 * p.z();
    Grid from = PatientPosition.HFS.grid(41, 41, 41, 1, 2, new Vector3(3, 4, 5));
    Grid to = position.grid(17, 13, 11, 1.5, 2.75, new Vector3(2.5, 4.25, 6.5));

    assertSame(Resampling.trilinear(filled(from, ramp), to), filled(to, ramp));
  }

  @Test
  @Verifies("SRS-105")
  void values_between_voxels_are_weighted_by_their_distance() {
    Grid two = Shapes.grid(2, 1, 1, 4, 1, 1);
    Volume volume = new Volume(two, new short[] {0, 100});

    Volume fine = Resampling.trilinear(volume, Shapes.grid(5, 1, 1));

    assertThat(fine.hu(0)).isEqualTo((short) 0);
    assertThat(fine.hu(1)).isEqualTo((short) 25);
    assertThat(fine.hu(2)).isEqualTo((short) 50);
    assertThat(fine.hu(3)).isEqualTo((short) 75);
    assertThat(fine.hu(4)).isEqualTo((short) 100);
  }

  @Test
  @Verifies("SRS-105")
  void the_scan_ends_half_a_voxel_beyond_its_outermost_centres() {
    Volume volume = new Volume(Shapes.grid(1, 1, 1, 2, 2, 2), new short[] {77});
    Grid fine =
        new Grid(
            5,
            1,
            1,
            new Vector3(-1.5, 0, 0),
            new Vector3(1, 0, 0),
            new Vector3(0, 1, 0),
            0.75,
            1,
            1);

    Volume result = Resampling.trilinear(volume, fine, (short) -1024);

    assertThat(result.hu(0)).isEqualTo((short) -1024);
    assertThat(result.hu(1)).isEqualTo((short) 77);
    assertThat(result.hu(3)).isEqualTo((short) 77);
    assertThat(result.hu(4)).isEqualTo((short) -1024);
  }

  @Test
  @Verifies("SRS-105")
  void a_mask_survives_the_way_to_a_finer_grid_and_back() {
    Grid coarse = PatientPosition.HFP.grid(20, 24, 10, 3, 5, new Vector3(1, 2, 3));
    Grid fine = PatientPosition.HFP.grid(60, 72, 50, 1, 1, new Vector3(1, 2, 3));
    Mask mask = Shapes.noise(coarse, 0.4, 8);

    Mask there = Resampling.nearest(mask, fine);

    assertThat(there.count()).isEqualTo(45 * mask.count());
    assertThat(Resampling.nearest(there, coarse)).isEqualTo(mask);
  }

  @Test
  void of_two_equally_near_voxels_the_one_with_the_higher_index_counts() {
    Mask mask = Shapes.picture("#.", "..");
    Grid between = PatientPosition.HFS.grid(1, 1, 1, 1, 1, new Vector3(0.5, 0, 0));

    assertThat(Resampling.nearest(mask, between).isEmpty()).isTrue();
    assertThat(Resampling.nearest(Shapes.picture(".#", ".."), between).count()).isEqualTo(1);
  }

  @Test
  @Verifies("SRS-105")
  void equally_near_voxels_are_told_apart_alike_in_spite_of_rounding() {
    for (int place = 0; place < 50; place++) {
      double x = -123.1 + 0.1 * place;
      Grid grid = PatientPosition.HFS.grid(100, 1, 1, 0.7, 1, new Vector3(x, 7.3, 11.9));
      Grid between = PatientPosition.HFS.grid(98, 1, 1, 0.7, 1, new Vector3(x + 0.35, 7.3, 11.9));
      Mask everySecond = new Mask(grid);
      for (int i = 0; i < 100; i += 2) {
        everySecond.add(i, 0, 0);
      }

      Mask result = Resampling.nearest(everySecond, between);

      for (int i = 0; i < 98; i++) {
        assertThat(result.contains(i, 0, 0)).as("column %d", i).isEqualTo(i % 2 == 0);
      }
    }
  }

  @Test
  @Verifies("SRS-105")
  void the_phantom_on_another_grid_keeps_its_structures() {
    Vector3 centre = new Vector3(5, 6, 7);
    Grid fine = PatientPosition.HFS.grid(181, 151, 81, 2, 2, centre);
    Grid other = PatientPosition.FFDL.grid(71, 91, 41, 4, 4, centre);
    Phantom phantom = Phantom.thorax(fine);
    Phantom expected = Phantom.thorax(other, centre);

    phantom
        .truth()
        .forEach(
            (name, mask) -> {
              Mask result = Resampling.nearest(mask, other);
              assertThat(Metrics.dice(result, expected.truth().get(name)))
                  .as(name)
                  .isGreaterThan(0.999);
            });
  }
}
