package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

class RasteriserTest {

  private static List<SliceContours> single(int slice, double... xy) {
    return List.of(new SliceContours(slice, List.of(new Outline(new Ring(xy), List.of()))));
  }

  @Test
  @Verifies("SRS-102")
  void a_voxel_belongs_to_a_ring_that_contains_its_centre() {
    Grid grid = Shapes.grid(8, 6, 3);

    Mask mask = Rasteriser.rasterise(grid, single(1, 1.5, 0.5, 4.5, 0.5, 4.5, 3.5, 1.5, 3.5));

    assertThat(mask).isEqualTo(Shapes.block(grid, 2, 4, 1, 3, 1, 1));
  }

  @Test
  void a_triangle_takes_the_centres_it_contains() {
    Mask mask =
        Rasteriser.rasterise(
            Shapes.grid(5, 5, 1), single(0, -0.25, -0.25, 4.75, -0.25, -0.25, 4.75));

    assertThat(mask).isEqualTo(Shapes.picture("#####", "####.", "###..", "##...", "#...."));
  }

  @Test
  void nested_rings_count_even_odd() {
    Ring large = new Ring(new double[] {-0.5, -0.5, 6.5, -0.5, 6.5, 6.5, -0.5, 6.5});
    Ring middle = new Ring(new double[] {0.5, 0.5, 5.5, 0.5, 5.5, 5.5, 0.5, 5.5});
    Ring small = new Ring(new double[] {2.5, 2.5, 3.5, 2.5, 3.5, 3.5, 2.5, 3.5});
    List<Outline> outlines =
        List.of(new Outline(large, List.of(middle)), new Outline(small, List.of()));

    Mask mask = Rasteriser.rasterise(Shapes.grid(7, 7, 1), List.of(new SliceContours(0, outlines)));

    assertThat(mask.count()).isEqualTo(49 - 25 + 1);
    assertThat(mask.contains(3, 3, 0)).isTrue();
  }

  @Test
  void what_reaches_beyond_the_grid_is_cut_off() {
    Mask mask =
        Rasteriser.rasterise(Shapes.grid(4, 4, 1), single(0, -9, -9, 1.5, -9, 1.5, 99, -9, 99));

    assertThat(mask).isEqualTo(Shapes.picture("##..", "##..", "##..", "##.."));
  }

  @Test
  void a_ring_outside_the_grid_gives_nothing() {
    Grid grid = Shapes.grid(4, 4, 1);

    assertThat(Rasteriser.rasterise(grid, single(0, 9, 9, 12, 9, 12, 12)).isEmpty()).isTrue();
    assertThat(Rasteriser.rasterise(grid, single(0, 1, -9, 3, -9, 3, -7)).isEmpty()).isTrue();
  }

  @Test
  void a_slice_outside_the_grid_is_refused() {
    assertThatThrownBy(
            () -> Rasteriser.rasterise(Shapes.grid(4, 4, 2), single(2, 0, 0, 1, 0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slice 2");
  }

  @Test
  @Verifies("SRS-102")
  void contours_that_were_moved_by_a_quarter_of_a_voxel_still_give_the_same_mask() {
    Random random = new Random(3);
    Mask mask = Shapes.blobs(Shapes.grid(33, 29, 1), 9, 4);
    double reach = 0.24;

    List<SliceContours> moved =
        Contours.of(mask).stream()
            .map(
                slice ->
                    new SliceContours(
                        slice.slice(),
                        RingChecks.rings(List.of(slice)).stream()
                            .map(ring -> new Outline(moved(ring, random, reach), List.of()))
                            .toList()))
            .toList();

    assertThat(Rasteriser.rasterise(mask.grid(), moved)).isEqualTo(mask);
  }

  private static Ring moved(Ring ring, Random random, double reach) {
    double[] xy = ring.xy().clone();
    for (int n = 0; n < xy.length; n++) {
      xy[n] += (2 * random.nextDouble() - 1) * reach;
    }
    return new Ring(xy);
  }
}
