package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class KeyholesTest {

  @Test
  void an_outline_without_holes_stays_as_it_is() {
    Outline outline = Contours.of(Shapes.picture("##", "##")).get(0).outlines().get(0);

    assertThat(Keyholes.join(outline)).isSameAs(outline.outer());
  }

  @Test
  @Verifies("SRS-104")
  void a_hole_is_reached_and_left_on_the_same_line_between_two_rows() {
    Outline outline = Contours.of(Shapes.picture("###", "#.#", "###")).get(0).outlines().get(0);

    Ring ring = Keyholes.join(outline);

    assertThat(ring.points()).isEqualTo(8 + 4 + 3);
    assertThat(places(ring, -0.5, 0.5)).isEqualTo(2);
    assertThat(places(ring, 1, 0.5)).isEqualTo(2);
    assertThat(ring.area()).isEqualTo(outline.area());
  }

  private static long places(Ring ring, double x, double y) {
    long found = 0;
    for (int p = 0; p < ring.points(); p++) {
      found += ring.x(p) == x && ring.y(p) == y ? 1 : 0;
    }
    return found;
  }

  @Test
  @Verifies("SRS-104")
  void holes_in_a_row_hang_on_one_another() {
    checkJoined(
        Shapes.picture(
            "###############",
            "#.#.#..#...#.##",
            "##########.####",
            "#.###.####.##.#",
            "###############"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.65, 0.8, 0.9, 0.98})
  @Verifies({"SRS-104", "RC-46"})
  void keyholes_of_noise_come_back_without_one_voxel_of_difference(double probability) {
    for (int seed = 0; seed < 15; seed++) {
      checkJoined(Shapes.noise(Shapes.grid(28, 21, 1), probability, seed));
    }
  }

  @Test
  @Verifies({"SRS-104", "RC-46"})
  void keyholes_of_shapes_come_back_without_one_voxel_of_difference() {
    for (int seed = 0; seed < 60; seed++) {
      checkJoined(Shapes.blobs(Shapes.grid(33, 29, 1), 3 + seed % 12, seed));
    }
  }

  private static void checkJoined(Mask mask) {
    List<SliceContours> joined =
        Contours.of(mask).stream()
            .map(
                slice ->
                    new SliceContours(
                        slice.slice(),
                        slice.outlines().stream()
                            .map(outline -> new Outline(Keyholes.join(outline), List.of()))
                            .toList()))
            .toList();
    assertThat(Rasteriser.rasterise(mask.grid(), joined)).isEqualTo(mask);
    for (SliceContours slice : joined) {
      for (Outline outline : slice.outlines()) {
        assertThat(RingChecks.crosses(outline.outer())).as("%s", outline.outer()).isFalse();
        assertThat(RingChecks.crosses(shrunk(outline.outer(), 0.02))).isFalse();
      }
    }
    for (SliceContours slice : Contours.of(mask)) {
      for (Outline outline : slice.outlines()) {
        assertThat(Keyholes.join(outline).area()).isEqualTo(outline.area());
      }
    }
  }

  @Test
  void a_ladder_of_holes_needs_no_deep_stack() {
    int holes = 20_000;
    StringBuilder middle = new StringBuilder("#");
    for (int n = 0; n < holes; n++) {
      middle.append(".#");
    }
    String full = "#".repeat(middle.length());

    Outline outline =
        Contours.of(Shapes.picture(full, middle.toString(), full)).get(0).outlines().get(0);

    assertThat(Keyholes.join(outline).area()).isEqualTo(outline.area());
  }

  @Test
  void a_hole_outside_its_ring_is_refused() {
    Ring outer = new Ring(new double[] {0, 0, 4, 0, 4, 4, 0, 4});
    Ring hole = new Ring(new double[] {-3, 1, -3, 2, -2, 2, -2, 1});

    assertThatThrownBy(() -> Keyholes.join(new Outline(outer, List.of(hole))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not lie inside");
  }

  /**
   * Moves each point a little to the left of the walk, along the bisector of its two edges. A walk
   * that keeps the structure on its left everywhere can be shrunk without crossing itself; one that
   * attaches a hole on the wrong side of a vertex cannot.
   */
  private static Ring shrunk(Ring ring, double distance) {
    double[] xy = new double[ring.xy().length];
    for (int p = 0; p < ring.points(); p++) {
      int before = p == 0 ? ring.points() - 1 : p - 1;
      int after = ring.next(p);
      double inX = ring.x(p) - ring.x(before);
      double inY = ring.y(p) - ring.y(before);
      double outX = ring.x(after) - ring.x(p);
      double outY = ring.y(after) - ring.y(p);
      double in = Math.hypot(inX, inY);
      double out = Math.hypot(outX, outY);
      double nx = -inY / in - outY / out;
      double ny = inX / in + outX / out;
      double scale = 1 + (inX * outX + inY * outY) / (in * out);
      xy[2 * p] = ring.x(p) + distance * nx / scale;
      xy[2 * p + 1] = ring.y(p) + distance * ny / scale;
    }
    return new Ring(xy);
  }
}
