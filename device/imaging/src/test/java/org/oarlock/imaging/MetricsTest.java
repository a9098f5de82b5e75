package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

class MetricsTest {

  private static final double TIGHT = 1e-5;

  @Test
  @Verifies("SRS-106")
  void equal_masks_agree_completely() {
    Mask mask = Shapes.blobs(Shapes.grid(20, 20, 4), 5, 1);

    assertThat(Metrics.dice(mask, mask)).isEqualTo(1);
    assertThat(Metrics.surfaceDistances(mask, mask)).isEqualTo(new SurfaceDistances(0, 0, 0));
  }

  @Test
  @Verifies("SRS-106")
  void two_empty_masks_agree() {
    Mask empty = new Mask(Shapes.grid(4, 4, 4));

    assertThat(Metrics.dice(empty, empty)).isEqualTo(1);
    assertThat(Metrics.hd95(empty, empty)).isZero();
    assertThat(Metrics.meanSurfaceDistance(empty, empty)).isZero();
    assertThat(Metrics.centroid(empty)).isEmpty();
  }

  @Test
  @Verifies("SRS-106")
  void nothing_is_near_an_empty_mask() {
    Grid grid = Shapes.grid(4, 4, 4);
    Mask empty = new Mask(grid);
    Mask block = Shapes.block(grid, 1, 2, 1, 2, 1, 2);

    assertThat(Metrics.dice(empty, block)).isZero();
    assertThat(Metrics.hd95(empty, block)).isInfinite().isPositive();
    assertThat(Metrics.meanSurfaceDistance(block, empty)).isInfinite().isPositive();
  }

  @Test
  @Verifies({"SRS-106", "RC-26"})
  void half_overlapping_blocks_have_dice_one_half() {
    Grid grid = Shapes.grid(20, 10, 10);
    Mask a = Shapes.block(grid, 2, 9, 2, 7, 2, 7);
    Mask b = Shapes.block(grid, 6, 13, 2, 7, 2, 7);

    assertThat(Metrics.dice(a, b)).isEqualTo(0.5);
    assertThat(Metrics.dice(b, a)).isEqualTo(0.5);
  }

  @Test
  @Verifies({"SRS-106", "RC-26"})
  void single_voxels_lie_apart_by_the_distance_of_their_centres_in_mm() {
    Grid grid = Shapes.grid(20, 20, 20, 0.9765625, 1.5, 3);
    Mask a = Shapes.block(grid, 2, 2, 3, 3, 4, 4);
    Mask b = Shapes.block(grid, 7, 7, 13, 13, 16, 16);
    double expected =
        Math.sqrt(Math.pow(5 * 0.9765625, 2) + Math.pow(10 * 1.5, 2) + Math.pow(12 * 3, 2));

    SurfaceDistances distances = Metrics.surfaceDistances(a, b);

    assertThat(distances.hd95()).isCloseTo(expected, within(TIGHT));
    assertThat(distances.mean()).isCloseTo(expected, within(TIGHT));
    assertThat(distances.maximum()).isCloseTo(expected, within(TIGHT));
  }

  @Test
  @Verifies({"SRS-106", "RC-26"})
  void parallel_sheets_lie_apart_by_their_distance_along_each_axis() {
    Grid grid = Shapes.grid(30, 30, 30, 0.7, 1.1, 2.5);

    sheets(Shapes.block(grid, 4, 4, 0, 29, 0, 29), Shapes.block(grid, 9, 9, 0, 29, 0, 29), 3.5);
    sheets(Shapes.block(grid, 0, 29, 4, 4, 0, 29), Shapes.block(grid, 0, 29, 9, 9, 0, 29), 5.5);
    sheets(Shapes.block(grid, 0, 29, 0, 29, 4, 4), Shapes.block(grid, 0, 29, 0, 29, 9, 9), 12.5);
  }

  private static void sheets(Mask a, Mask b, double mm) {
    SurfaceDistances distances = Metrics.surfaceDistances(a, b);
    assertThat(distances.hd95()).isCloseTo(mm, within(TIGHT));
    assertThat(distances.mean()).isCloseTo(mm, within(TIGHT));
    assertThat(distances.maximum()).isCloseTo(mm, within(TIGHT));
  }

  @Test
  @Verifies({"SRS-106", "RC-26"})
  void a_shifted_cube_is_off_by_the_shift_at_most() {
    Grid grid = Shapes.grid(30, 30, 30);
    Mask a = Shapes.block(grid, 5, 14, 5, 14, 5, 14);
    Mask b = Shapes.block(grid, 8, 17, 5, 14, 5, 14);

    SurfaceDistances distances = Metrics.surfaceDistances(a, b);

    assertThat(Metrics.dice(a, b)).isCloseTo(0.7, within(TIGHT));
    assertThat(distances.maximum()).isCloseTo(3, within(TIGHT));
    assertThat(distances.hd95()).isCloseTo(3, within(TIGHT));
    assertThat(distances.mean()).isCloseTo(bruteForceMean(a, b), within(TIGHT));
  }

  @Test
  @Verifies({"SRS-106", "RC-26"})
  void concentric_balls_lie_apart_by_the_difference_of_their_radii() {
    Grid grid = Shapes.grid(96, 96, 96, 0.5, 0.5, 0.5);
    Vector3 centre = grid.toPatient(47.5, 47.5, 47.5);
    Mask small = Shapes.ball(grid, centre, 12);
    Mask large = Shapes.ball(grid, centre, 20);

    SurfaceDistances distances = Metrics.surfaceDistances(small, large);

    assertThat(distances.mean()).isCloseTo(8, within(0.15));
    assertThat(distances.hd95()).isCloseTo(8, within(0.5));
    assertThat(small.millilitres()).isCloseTo(4.0 / 3 * Math.PI * 1.728, within(0.02));
    assertThat(Metrics.millilitres(small)).isEqualTo(small.millilitres());
    double ratio = Math.pow(12.0 / 20, 3);
    assertThat(Metrics.dice(small, large)).isCloseTo(2 * ratio / (1 + ratio), within(0.002));
  }

  @Test
  @Verifies("SRS-106")
  void the_95th_percentile_ignores_one_voxel_in_twenty_but_not_more() {
    Grid grid = Shapes.grid(100, 1, 60);
    Mask line = Shapes.block(grid, 0, 99, 0, 0, 0, 0);
    Mask five = Shapes.block(grid, 5, 99, 0, 0, 0, 0);
    five.bits().or(Shapes.block(grid, 0, 4, 0, 0, 50, 50).bits());
    Mask six = Shapes.block(grid, 6, 99, 0, 0, 0, 0);
    six.bits().or(Shapes.block(grid, 0, 5, 0, 0, 50, 50).bits());

    assertThat(Metrics.hd95(line, five)).isZero();
    assertThat(Metrics.hd95(line, six)).isCloseTo(50, within(TIGHT));
    assertThat(Metrics.surfaceDistances(line, five).maximum()).isCloseTo(50, within(TIGHT));
  }

  @Test
  @Verifies("SRS-106")
  void distances_do_not_depend_on_which_mask_comes_first() {
    Grid grid = Shapes.grid(25, 22, 9, 1, 0.8, 2);
    Mask a = Shapes.blobs(grid, 5, 3);
    Mask b = Shapes.blobs(grid, 5, 4);

    assertThat(Metrics.surfaceDistances(a, b)).isEqualTo(Metrics.surfaceDistances(b, a));
  }

  @Test
  @Verifies("SRS-106")
  void distances_equal_those_of_a_search_over_all_pairs() {
    for (int seed = 0; seed < 12; seed++) {
      Grid grid = Shapes.grid(9 + seed, 14, 7, 0.9, 1.7, 2.3);
      Mask a = Shapes.noise(grid, 0.01 + 0.02 * seed, seed);
      Mask b = Shapes.blobs(grid, 4, seed + 50);

      SurfaceDistances distances = Metrics.surfaceDistances(a, b);

      assertThat(distances.mean()).isCloseTo(bruteForceMean(a, b), within(TIGHT));
      assertThat(distances.maximum())
          .isCloseTo(Math.max(bruteForce(a, b)[0], bruteForce(b, a)[0]), within(TIGHT));
    }
  }

  private static double bruteForceMean(Mask a, Mask b) {
    double[] ab = bruteForce(a, b);
    double[] ba = bruteForce(b, a);
    return (Arrays.stream(ab).skip(1).sum() + Arrays.stream(ba).skip(1).sum())
        / (ab.length + ba.length - 2);
  }

  /** The largest distance, then all of them. */
  private static double[] bruteForce(Mask a, Mask b) {
    Grid grid = a.grid();
    int[] from = surface(a).stream().toArray();
    int[] to = surface(b).stream().toArray();
    double[] found = new double[from.length + 1];
    for (int n = 0; n < from.length; n++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int site : to) {
        nearest = Math.min(nearest, centre(grid, from[n]).minus(centre(grid, site)).length());
      }
      found[n + 1] = nearest;
      found[0] = Math.max(found[0], nearest);
    }
    return found;
  }

  private static BitSet surface(Mask mask) {
    Grid grid = mask.grid();
    BitSet surface = new BitSet();
    for (int k = 0; k < grid.slices(); k++) {
      for (int j = 0; j < grid.rows(); j++) {
        for (int i = 0; i < grid.columns(); i++) {
          boolean inner =
              in(mask, i - 1, j, k)
                  && in(mask, i + 1, j, k)
                  && in(mask, i, j - 1, k)
                  && in(mask, i, j + 1, k)
                  && in(mask, i, j, k - 1)
                  && in(mask, i, j, k + 1);
          surface.set(grid.index(i, j, k), in(mask, i, j, k) && !inner);
        }
      }
    }
    return surface;
  }

  private static boolean in(Mask mask, int i, int j, int k) {
    Grid grid = mask.grid();
    return i >= 0
        && i < grid.columns()
        && j >= 0
        && j < grid.rows()
        && k >= 0
        && k < grid.slices()
        && mask.contains(i, j, k);
  }

  private static Vector3 centre(Grid grid, int index) {
    int row = index / grid.columns();
    return grid.toPatient(index % grid.columns(), row % grid.rows(), row / grid.rows());
  }

  @Test
  @Verifies("SRS-106")
  void the_centroid_is_in_patient_coordinates() {
    Grid grid = PatientPosition.FFP.grid(20, 30, 10, 2, 5, new Vector3(7, -8, 9));
    Mask block = Shapes.block(grid, 4, 8, 10, 12, 3, 3);

    Vector3 centroid = Metrics.centroid(block).orElseThrow();

    assertThat(centroid.minus(grid.toPatient(6, 11, 3)).length()).isLessThan(1e-9);
  }

  @Test
  void masks_on_different_grids_are_not_compared() {
    Mask a = new Mask(Shapes.grid(4, 4, 4));
    Mask b = new Mask(Shapes.grid(4, 4, 4, 1, 1, 2));

    assertThatThrownBy(() -> Metrics.dice(a, b)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metrics.hd95(a, b)).isInstanceOf(IllegalArgumentException.class);
  }
}
