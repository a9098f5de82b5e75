package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class ContoursTest {

  @Test
  @Verifies({"SRS-102", "SRS-103"})
  void a_single_voxel_becomes_a_diamond_around_its_centre() {
    List<SliceContours> contours = Contours.of(Shapes.picture("...", ".#.", "..."));

    assertThat(contours).hasSize(1);
    Ring ring = contours.get(0).outlines().get(0).outer();
    assertThat(ring.xy()).containsExactly(1, 0.5, 1.5, 1, 1, 1.5, 0.5, 1);
    assertThat(ring.area()).isEqualTo(0.5);
  }

  @Test
  @Verifies("SRS-103")
  void straight_lines_keep_only_their_ends() {
    Ring ring =
        Contours.of(Shapes.picture("####", "####", "####")).get(0).outlines().get(0).outer();

    assertThat(ring.points()).isEqualTo(8);
  }

  @Test
  @Verifies("SRS-103")
  void a_staircase_becomes_one_line() {
    Mask steps = Shapes.picture("#....", "##...", "###..", "####.", "#####");

    assertThat(Contours.of(steps).get(0).outlines().get(0).outer().points()).isEqualTo(6);
  }

  @Test
  @Verifies("SRS-103")
  void voxels_that_touch_at_a_corner_are_two_outlines() {
    List<Outline> outlines = Contours.of(Shapes.picture("#.", ".#")).get(0).outlines();

    assertThat(outlines).hasSize(2);
    RingChecks.assertNothingTouches(List.of(outlines.get(0).outer(), outlines.get(1).outer()));
  }

  @Test
  @Verifies("SRS-102")
  void holes_belong_to_their_outline_and_islands_in_holes_are_outlines() {
    Mask mask =
        Shapes.picture(
            "###########",
            "#.........#",
            "#.#######.#",
            "#.#.#.#.#.#",
            "#.#######.#",
            "#.........#",
            "###########");

    List<Outline> outlines = Contours.of(mask).get(0).outlines();

    assertThat(outlines).hasSize(2);
    assertThat(outlines.get(0).holes()).hasSize(1);
    assertThat(outlines.get(1).holes()).hasSize(3);
    assertThat(outlines).allSatisfy(o -> assertThat(o.outer().area()).isPositive());
    assertThat(outlines)
        .allSatisfy(o -> assertThat(o.holes()).allSatisfy(h -> assertThat(h.area()).isNegative()));
  }

  @Test
  void holes_that_touch_at_a_corner_are_one_hole() {
    List<Outline> outlines =
        Contours.of(Shapes.picture("####", "#.##", "##.#", "####")).get(0).outlines();

    assertThat(outlines).hasSize(1);
    assertThat(outlines.get(0).holes()).hasSize(1);
  }

  @Test
  void an_empty_mask_has_no_contours() {
    assertThat(Contours.of(new Mask(Shapes.grid(5, 4, 3)))).isEmpty();
    assertThat(Contours.slice(new Mask(Shapes.grid(5, 4, 3)), 1).outlines()).isEmpty();
  }

  @Test
  void only_slices_with_voxels_are_drawn_in_their_order() {
    Mask mask = Shapes.block(Shapes.grid(5, 5, 9), 1, 3, 1, 3, 4, 6);
    mask.add(2, 2, 1);

    assertThat(Contours.of(mask)).extracting(SliceContours::slice).containsExactly(1, 4, 5, 6);
  }

  @Test
  void a_structure_at_the_border_of_the_grid_is_closed_half_a_voxel_outside() {
    Mask full = Shapes.block(Shapes.grid(6, 4, 1), 0, 5, 0, 3, 0, 0);

    Ring ring = Contours.of(full).get(0).outlines().get(0).outer();

    assertThat(ring.xy()).contains(-0.5, 5.5, 3.5);
    assertThat(Rasteriser.rasterise(full.grid(), Contours.of(full))).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.2, 0.4, 0.5, 0.6, 0.8, 0.98, 1})
  @Verifies({"SRS-102", "SRS-103", "RC-24"})
  void noise_comes_back_without_one_voxel_of_difference(double probability) {
    for (int seed = 0; seed < 12; seed++) {
      int columns = 1 + (seed * 7) % 31;
      int rows = 1 + (seed * 11) % 23;
      checkExactAndSimple(Shapes.noise(Shapes.grid(columns, rows, 2), probability, seed));
    }
  }

  @Test
  @Verifies({"SRS-102", "SRS-103", "RC-24"})
  void shapes_with_holes_and_islands_come_back_without_one_voxel_of_difference() {
    for (int seed = 0; seed < 60; seed++) {
      checkExactAndSimple(Shapes.blobs(Shapes.grid(33, 29, 1), 3 + seed % 12, seed));
    }
  }

  @Test
  @Verifies({"SRS-102", "RC-24"})
  void every_picture_of_three_by_three_voxels_comes_back() {
    Grid grid = Shapes.grid(3, 3, 1);
    for (int bits = 0; bits < 512; bits++) {
      checkExactAndSimple(new Mask(grid, BitSet.valueOf(new long[] {bits})));
    }
  }

  private static void checkExactAndSimple(Mask mask) {
    List<SliceContours> contours = Contours.of(mask);
    assertThat(Rasteriser.rasterise(mask.grid(), contours)).isEqualTo(mask);
    for (SliceContours slice : contours) {
      List<Ring> rings = RingChecks.rings(List.of(slice));
      assertThat(rings).allSatisfy(ring -> assertThat(ring.points()).isGreaterThanOrEqualTo(4));
      rings.forEach(RingChecks::assertNoPointOnAStraightLine);
      RingChecks.assertNoPointTwice(rings);
      RingChecks.assertNothingTouches(rings);
    }
  }

  @Test
  @Verifies("SRS-110")
  void the_order_does_not_depend_on_the_number_of_threads() throws Exception {
    Mask mask = Shapes.noise(Shapes.grid(40, 40, 24), 0.5, 5);
    List<SliceContours> expected = Contours.of(mask);

    for (int threads : new int[] {1, 3, 8}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(pool.submit(() -> Contours.of(mask)).get()).isEqualTo(expected);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  @Verifies("SRS-109")
  void a_body_of_a_full_size_scan_is_drawn_within_a_second() {
    Grid grid = Shapes.grid(512, 512, 200);
    Mask body = new Mask(grid);
    for (int k = 0; k < grid.slices(); k++) {
      for (int j = 60; j < 450; j++) {
        int half = (int) (220 * Math.sqrt(1 - Math.pow((j - 255) / 195.0, 2)));
        body.bits().set(grid.index(256 - half, j, k), grid.index(256 + half, j, k) + 1);
      }
    }

    assertThat(fastestDrawing(body)).isLessThan(Duration.ofSeconds(1));
    assertThat(Rasteriser.rasterise(grid, Contours.of(body))).isEqualTo(body);
  }

  @Test
  @Verifies("SRS-109")
  void a_full_grid_is_drawn_within_a_second_too() {
    Grid grid = Shapes.grid(512, 512, 200);
    Mask full = new Mask(grid);
    full.bits().set(0, grid.voxels());

    assertThat(fastestDrawing(full)).isLessThan(Duration.ofSeconds(1));
    assertThat(Contours.of(full)).hasSize(200);
  }

  /** The fastest of three, so that other work on the machine does not count. */
  private static Duration fastestDrawing(Mask mask) {
    long fastest = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 3; attempt++) {
      long start = System.nanoTime();
      Contours.of(mask);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return Duration.ofNanos(fastest);
  }
}
