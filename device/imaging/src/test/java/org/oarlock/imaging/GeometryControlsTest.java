package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

/** The causes behind the controls of geometry and contours are seeded and must not get through. */
class GeometryControlsTest {

  private static final String[] AWKWARD = {
    "#.#.#....##..",
    ".#.#..#..##..",
    "#.#..###...#.",
    "....##.##...#",
    "###..###..#..",
    "#.#...#......",
    "###.#####.###",
    "#.#.#...#.#.#",
    "###.#.#.#.##.",
    "...##...##...",
    "##.#.###.#.##",
  };

  @ParameterizedTest
  @ValueSource(ints = {Path2D.WIND_EVEN_ODD, Path2D.WIND_NON_ZERO})
  @Verifies(value = "RC-24", shows = Shows.EFFECTIVE)
  void awkward_shapes_are_filled_alike_by_either_rule_after_rounding(int rule) {
    List<Mask> masks = new ArrayList<>(List.of(Shapes.picture(AWKWARD)));
    for (int seed = 0; seed < 20; seed++) {
      masks.add(Shapes.noise(Shapes.grid(17, 15, 1), 0.3 + 0.02 * seed, seed));
    }
    for (Mask mask : masks) {
      Path2D nested = new Path2D.Double(rule);
      Path2D joined = new Path2D.Double(rule);
      for (Outline outline : Contours.slice(mask, 0).outlines()) {
        RingChecks.rings(outline).forEach(ring -> append(nested, ring));
        append(joined, Keyholes.join(outline));
      }
      assertThat(filled(nested, mask.grid())).isEqualTo(mask);
      assertThat(filled(joined, mask.grid())).isEqualTo(mask);
    }
  }

  /** Rounded to 0.01 voxels, ten times coarser than decimal strings of a usual CT. */
  private static void append(Path2D path, Ring ring) {
    for (int p = 0; p < ring.points(); p++) {
      double x = Math.rint((ring.x(p) + 0.0037) * 100) / 100;
      double y = Math.rint((ring.y(p) - 0.0041) * 100) / 100;
      if (p == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
  }

  private static Mask filled(Path2D path, Grid grid) {
    Mask mask = new Mask(grid);
    for (int j = 0; j < grid.rows(); j++) {
      for (int i = 0; i < grid.columns(); i++) {
        if (path.contains(i, j)) {
          mask.add(i, j, 0);
        }
      }
    }
    return mask;
  }

  @Test
  @Verifies(value = "RC-46", shows = Shows.EFFECTIVE)
  void a_system_that_fills_every_contour_keeps_the_holes_of_keyholes_only() {
    Mask mask = Shapes.picture(AWKWARD);
    List<Ring> nested = RingChecks.rings(Contours.of(mask));
    List<Ring> joined = Contours.slice(mask, 0).outlines().stream().map(Keyholes::join).toList();

    assertThat(filledOneByOne(nested, mask.grid()).count()).isGreaterThan(mask.count());
    assertThat(filledOneByOne(joined, mask.grid())).isEqualTo(mask);
  }

  private static Mask filledOneByOne(List<Ring> rings, Grid grid) {
    Mask all = new Mask(grid);
    for (Ring ring : rings) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      append(path, ring);
      all.bits().or(filled(path, grid).bits());
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  @Verifies({"RC-25", "SRS-101"})
  void a_block_of_known_corners_is_outlined_half_a_voxel_outside_its_centres(
      PatientPosition position) {
    Vector3 centre = new Vector3(3, -40, 200);
    Grid grid = position.grid(21, 17, 9, 2, 5, centre);
    // Off centre: columns 2 to 6, rows 8 to 14 and slice 5.
    Mask block = Shapes.block(grid, 2, 6, 8, 14, 5, 5);

    Ring ring = Contours.of(block).get(0).outlines().get(0).outer();

    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    Vector3 along = grid.rowDirection();
    for (int p = 0; p < ring.points(); p++) {
      Vector3 point = grid.toPatient(ring.x(p), ring.y(p), 5);
      lowest = Math.min(lowest, point.minus(centre).dot(along));
      highest = Math.max(highest, point.minus(centre).dot(along));
    }
    // The middle column 10 lies at the centre: 2 mm for each column, 1 mm for half of one.
    assertThat(lowest).isEqualTo((2 - 10) * 2 - 1);
    assertThat(highest).isEqualTo((6 - 10) * 2 + 1);
    assertThat(Metrics.centroid(block).orElseThrow().minus(centre).dot(along))
        .isEqualTo((4 - 10) * 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0.51})
  @Verifies(value = "RC-25", shows = Shows.EFFECTIVE)
  void contours_by_a_corner_convention_are_noticed(double shift) {
    Mask mask = Shapes.blobs(Shapes.grid(40, 40, 1), 6, 2);
    List<Outline> shifted =
        RingChecks.rings(Contours.of(mask)).stream()
            .map(ring -> new Outline(moved(ring, shift), List.of()))
            .toList();

    Mask result = Rasteriser.rasterise(mask.grid(), List.of(new SliceContours(0, shifted)));

    assertThat(result).isNotEqualTo(mask);
    assertThat(Metrics.dice(result, mask)).isLessThan(0.99);
  }

  private static Ring moved(Ring ring, double shift) {
    double[] xy = ring.xy().clone();
    for (int n = 0; n < xy.length; n++) {
      xy[n] += shift;
    }
    return new Ring(xy);
  }

  @Test
  @Verifies(value = "RC-26", shows = Shows.EFFECTIVE)
  void exchanged_spacings_miss_the_known_answers() {
    double right = distanceOfSheets(Shapes.grid(12, 12, 12, 0.7, 1.1, 2.5));

    assertThat(right).isCloseTo(5 * 1.1, within(1e-5));
    assertThat(distanceOfSheets(Shapes.grid(12, 12, 12, 1.1, 0.7, 2.5))).isLessThan(right - 1);
    assertThat(distanceOfSheets(Shapes.grid(12, 12, 12, 0.7, 2.5, 1.1))).isGreaterThan(right + 1);
  }

  private static double distanceOfSheets(Grid grid) {
    Mask a = Shapes.block(grid, 0, 11, 3, 3, 0, 11);
    Mask b = Shapes.block(grid, 0, 11, 8, 8, 0, 11);
    return Metrics.meanSurfaceDistance(a, b);
  }
}
