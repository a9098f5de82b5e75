package org.oarlock.imaging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * Joins the holes of an outline to its outer ring by bridges of no width, for planning systems that
 * want one closed contour per piece.
 *
 * <p>Each hole is left at the leftmost point of its lowest line (smallest y, then smallest x),
 * straight towards smaller x, until the next ring is met: the outer one or another hole, whose own
 * start lies at smaller y or, at the same y, at smaller x. So every chain of bridges ends at the
 * outer ring, and none crosses a ring or another bridge. For outlines of {@link Contours} none
 * passes through a voxel centre: bridges lie midway between two rows, where the rows of {@link
 * Rasteriser} never cut them.
 */
public final class Keyholes {

  /** From the end of a ring to its beginning, so that an insertion moves no later place. */
  private static final Comparator<Bridges.Foot> BACKWARDS =
      Comparator.comparingInt(Bridges.Foot::point)
          .thenComparingDouble(Bridges.Foot::along)
          .reversed();

  /** The points of all rings; {@code next} links them into one closed walk. */
  private final double[] x;

  private final double[] y;
  private final int[] next;
  private int used;

  /** First and last point of each ring; a hole begins and ends in its start. */
  private final int[] first;

  private final int[] last;

  private Keyholes(List<Ring> rings) {
    int capacity = rings.stream().mapToInt(Ring::points).sum() + 3 * rings.size();
    x = new double[capacity];
    y = new double[capacity];
    next = new int[capacity];
    first = new int[rings.size()];
    last = new int[rings.size()];
    for (int r = 0; r < rings.size(); r++) {
      Ring ring = rings.get(r);
      first[r] = used;
      for (int p = 0; p < ring.points(); p++) {
        add(ring.x(p), ring.y(p));
      }
      last[r] = r == 0 ? used - 1 : add(ring.x(0), ring.y(0));
      for (int node = first[r]; node < last[r]; node++) {
        next[node] = node + 1;
      }
      next[last[r]] = first[r];
    }
  }

  /**
   * One ring around all of {@code outline}; the outer ring itself if there are no holes. Both ends
   * of a bridge stand in the ring once for the way to the hole and once for the way back, with
   * identical coordinates, even where they lie in the middle of a straight line.
   *
   * @throws IllegalArgumentException if a hole does not lie inside the outer ring
   */
  @Implements("SRS-104")
  public static Ring join(Outline outline) {
    if (outline.holes().isEmpty()) {
      return outline.outer();
    }
    Bridges bridges = new Bridges(outline);
    Keyholes keyholes = new Keyholes(bridges.rings());
    bridges.feet().stream().sorted(BACKWARDS).forEach(keyholes::insert);
    return keyholes.walk();
  }

  private int add(double px, double py) {
    x[used] = px;
    y[used] = py;
    return used++;
  }

  /** Puts a hole into the walk where its bridge meets another ring. */
  private void insert(Bridges.Foot foot) {
    int ring = foot.ring();
    // The start of a hole is passed twice: its own bridge is on one side, this one on the other.
    boolean atStart = ring > 0 && foot.point() == 0 && foot.along() == 0;
    int before = atStart ? last[ring] : first[ring] + foot.point();
    int after = next[before];
    int leave = foot.along() > 0 ? add(foot.x(), foot.y()) : before;
    int back = add(foot.x(), foot.y());
    next[before] = leave;
    next[leave] = first[foot.hole()];
    next[last[foot.hole()]] = back;
    next[back] = after;
    if (before == last[ring]) {
      last[ring] = back;
    }
  }

  private Ring walk() {
    double[] xy = new double[2 * used];
    int n = 0;
    int node = first[0];
    do {
      xy[n++] = x[node];
      xy[n++] = y[node];
      node = next[node];
    } while (node != first[0]);
    return new Ring(Arrays.copyOf(xy, n));
  }
}
