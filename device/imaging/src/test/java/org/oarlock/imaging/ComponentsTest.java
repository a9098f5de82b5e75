package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;

class ComponentsTest {

  @Test
  @Verifies("SRS-107")
  void an_empty_mask_has_no_pieces() {
    Mask empty = new Mask(Shapes.grid(4, 4, 4));

    assertThat(Components.of(empty, Connectivity.FACES).count()).isZero();
    assertThat(Components.largest(empty)).isEqualTo(empty);
  }

  @Test
  @Verifies("SRS-107")
  void the_largest_piece_comes_first_and_equal_ones_in_their_order() {
    Grid grid = Shapes.grid(20, 20, 5);
    Mask small = Shapes.block(grid, 1, 2, 1, 2, 1, 2);
    Mask large = Shapes.block(grid, 5, 9, 5, 9, 1, 3);
    Mask alsoSmall = Shapes.block(grid, 15, 16, 15, 16, 1, 2);
    Mask all = new Mask(grid);
    all.bits().or(small.bits());
    all.bits().or(large.bits());
    all.bits().or(alsoSmall.bits());

    Components parts = Components.of(all, Connectivity.FACES);

    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.voxels(0)).isEqualTo(75);
    assertThat(parts.millilitres(1)).isEqualTo(0.008);
    assertThat(parts.mask(0)).isEqualTo(large);
    assertThat(parts.mask(1)).isEqualTo(small);
    assertThat(parts.mask(2)).isEqualTo(alsoSmall);
    assertThat(parts.largest(9)).isEqualTo(all);
    assertThat(parts.atLeast(0.05)).isEqualTo(large);
    assertThat(parts.atLeast(0.008)).isEqualTo(all);
    assertThat(Components.largest(all)).isEqualTo(large);
  }

  @Test
  @Verifies("SRS-107")
  void pieces_are_chosen_by_what_they_share_with_another_mask() {
    Mask mask = Shapes.picture("###.##.#", "###.##..", "........");
    Mask other = Shapes.picture("..#.##..", ".##.#...", "####....");

    Components parts = Components.of(mask, Connectivity.FACES);
    int[] overlap = parts.overlap(other);

    assertThat(overlap).containsExactly(3, 3, 0);
    assertThat(parts.select(rank -> 2 * overlap[rank] > parts.voxels(rank)))
        .isEqualTo(Shapes.picture("....##..", "....##..", "........"));
  }

  @Test
  @Verifies("SRS-107")
  void corners_join_only_when_asked_to() {
    Grid grid = Shapes.grid(4, 4, 4);
    Mask mask = new Mask(grid);
    mask.add(0, 0, 0);
    mask.add(1, 1, 1);
    mask.add(2, 2, 1);
    mask.add(1, 3, 2);

    assertThat(Components.of(mask, Connectivity.CORNERS).count()).isEqualTo(1);
    assertThat(Components.of(mask, Connectivity.FACES).count()).isEqualTo(4);
  }

  @Test
  @Verifies("SRS-107")
  void each_of_the_twenty_six_neighbours_is_joined_anywhere_in_the_grid() {
    Grid grid = Shapes.grid(3, 3, 3);
    for (int v = 0; v < grid.voxels(); v++) {
      for (int w = 0; w < grid.voxels(); w++) {
        Mask pair = new Mask(grid);
        pair.bits().set(v);
        pair.bits().set(w);
        for (Connectivity connectivity : Connectivity.values()) {
          boolean one = v == w || joined(grid, v, w, connectivity);
          assertThat(Components.of(pair, connectivity).count()).isEqualTo(one ? 1 : 2);
        }
      }
    }
  }

  @Test
  void a_run_at_the_end_of_a_row_does_not_join_the_next_row() {
    Mask mask = Shapes.picture("..##", "#...", "....");

    assertThat(Components.of(mask, Connectivity.CORNERS).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-107")
  void pieces_equal_those_of_a_flood_fill(Connectivity connectivity) {
    for (int seed = 0; seed < 20; seed++) {
      Grid grid = Shapes.grid(3 + seed % 9, 7, 6);
      Mask mask = Shapes.noise(grid, 0.1 + 0.04 * seed, seed);
      List<BitSet> expected = flood(mask, connectivity);

      Components parts = Components.of(mask, connectivity);

      assertThat(parts.count()).isEqualTo(expected.size());
      for (int rank = 0; rank < expected.size(); rank++) {
        assertThat(parts.mask(rank).bits()).isEqualTo(expected.get(rank));
        assertThat(parts.voxels(rank)).isEqualTo(expected.get(rank).cardinality());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FACES", "IN_SLICE"})
  @Verifies("SRS-107")
  void filled_holes_equal_those_of_a_flood_fill(Connectivity connectivity) {
    for (int seed = 0; seed < 20; seed++) {
      Grid grid = Shapes.grid(9, 8, 5);
      Mask mask = Shapes.noise(grid, 0.5 + 0.02 * seed, seed);
      BitSet outside = (BitSet) mask.bits().clone();
      outside.flip(0, grid.voxels());
      BitSet expected = (BitSet) mask.bits().clone();
      for (BitSet piece : flood(new Mask(grid, outside), connectivity)) {
        boolean open =
            piece.stream().anyMatch(v -> atBorder(grid, v, connectivity != Connectivity.IN_SLICE));
        if (!open) {
          expected.or(piece);
        }
      }

      Mask filled = connectivity == Connectivity.FACES ? Holes.fill(mask) : Holes.fillSlices(mask);

      assertThat(filled.bits()).isEqualTo(expected);
    }
  }

  @Test
  @Verifies("SRS-107")
  void a_tube_is_filled_in_its_slices_but_not_in_space() {
    Grid grid = Shapes.grid(9, 9, 5);
    Mask tube = Shapes.block(grid, 1, 7, 1, 7, 1, 3);
    Mask full = Shapes.block(grid, 1, 7, 1, 7, 1, 3);
    tube.bits().andNot(Shapes.block(grid, 3, 5, 3, 5, 1, 3).bits());
    Mask capped = new Mask(grid, (BitSet) tube.bits().clone());
    capped.bits().or(Shapes.block(grid, 3, 5, 3, 5, 1, 1).bits());
    capped.bits().or(Shapes.block(grid, 3, 5, 3, 5, 3, 3).bits());

    assertThat(Holes.fill(tube)).isEqualTo(tube);
    assertThat(Holes.fillSlices(tube)).isEqualTo(full);
    assertThat(Holes.fill(capped)).isEqualTo(full);
  }

  @Test
  @Verifies("SRS-107")
  void holes_larger_than_the_limit_stay_open() {
    Mask mask = Shapes.picture("#########", "#.##..###", "####..#.#", "#########");
    Mask smallFilled = Shapes.picture("#########", "####..###", "####..###", "#########");

    assertThat(Holes.fillSlices(mask, 3.9)).isEqualTo(smallFilled);
    assertThat(Holes.fillSlices(mask, 4)).isEqualTo(Holes.fillSlices(mask));
  }

  @Test
  @Verifies("SRS-107")
  void a_full_size_scan_takes_seconds_at_most() {
    Grid grid = Shapes.grid(512, 512, 200);
    Mask mask = Shapes.noise(Shapes.grid(512, 512, 20), 0.3, 1);
    Mask large = new Mask(grid);
    for (int slab = 0; slab < 10; slab++) {
      int offset = slab * mask.grid().voxels();
      mask.bits().stream().forEach(v -> large.bits().set(offset + v));
    }

    long start = System.nanoTime();
    Components.of(large, Connectivity.CORNERS).largest(1);
    Holes.fill(large);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static List<BitSet> flood(Mask mask, Connectivity connectivity) {
    Grid grid = mask.grid();
    BitSet left = (BitSet) mask.bits().clone();
    List<BitSet> pieces = new ArrayList<>();
    for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(0)) {
      BitSet piece = new BitSet();
      Deque<Integer> open = new ArrayDeque<>(List.of(seed));
      left.clear(seed);
      while (!open.isEmpty()) {
        int v = open.pop();
        piece.set(v);
        for (int w = left.nextSetBit(0); w >= 0; w = left.nextSetBit(w + 1)) {
          if (joined(grid, v, w, connectivity)) {
            left.clear(w);
            open.push(w);
          }
        }
      }
      pieces.add(piece);
    }
    pieces.sort(Comparator.comparingInt(BitSet::cardinality).reversed());
    return pieces;
  }

  private static boolean joined(Grid grid, int v, int w, Connectivity connectivity) {
    int di = Math.abs(v % grid.columns() - w % grid.columns());
    int dj = Math.abs(v / grid.columns() % grid.rows() - w / grid.columns() % grid.rows());
    int dk = Math.abs(v / grid.columns() / grid.rows() - w / grid.columns() / grid.rows());
    return switch (connectivity) {
      case IN_SLICE -> dk == 0 && di + dj == 1;
      case FACES -> di + dj + dk == 1;
      case CORNERS -> Math.max(di, Math.max(dj, dk)) == 1;
    };
  }

  private static boolean atBorder(Grid grid, int v, boolean withEnds) {
    int i = v % grid.columns();
    int j = v / grid.columns() % grid.rows();
    int k = v / grid.columns() / grid.rows();
    boolean side = i == 0 || i == grid.columns() - 1 || j == 0 || j == grid.rows() - 1;
    return side || (withEnds && (k == 0 || k == grid.slices() - 1));
  }
}
