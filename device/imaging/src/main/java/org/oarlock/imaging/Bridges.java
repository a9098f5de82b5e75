package org.oarlock.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds, for each hole of an outline, where its keyhole bridge meets another ring. */
final class Bridges {

  private static final Comparator<Foot> BY_X = Comparator.comparingDouble(Foot::x);

  /**
   * A place on a ring: on the edge that begins at {@code point}, {@code along} of its length away
   * (0 is the point itself, always less than 1), and the hole that leads here.
   */
  record Foot(int ring, int point, double along, double x, double y, int hole) {}

  private final List<Ring> rings = new ArrayList<>();
  private final List<Foot> feet = new ArrayList<>();

  Bridges(Outline outline) {
    rings.add(outline.outer());
    outline.holes().forEach(hole -> rings.add(fromStart(hole)));
    double[] levels =
        rings.stream().skip(1).mapToDouble(hole -> hole.y(0)).sorted().distinct().toArray();
    List<List<Foot>> cuts = cuts(levels);
    for (int hole = 1; hole < rings.size(); hole++) {
      double startY = rings.get(hole).y(0);
      feet.add(nearest(cuts.get(Arrays.binarySearch(levels, startY)), hole));
    }
  }

  /** The outer ring, then the holes, each beginning at the point where its bridge arrives. */
  List<Ring> rings() {
    return rings;
  }

  /** One foot for each hole. */
  List<Foot> feet() {
    return feet;
  }

  private static Ring fromStart(Ring hole) {
    int start = 0;
    for (int p = 1; p < hole.points(); p++) {
      if (hole.y(p) < hole.y(start) || (hole.y(p) == hole.y(start) && hole.x(p) < hole.x(start))) {
        start = p;
      }
    }
    double[] xy = new double[hole.xy().length];
    System.arraycopy(hole.xy(), 2 * start, xy, 0, xy.length - 2 * start);
    System.arraycopy(hole.xy(), 0, xy, xy.length - 2 * start, 2 * start);
    return new Ring(xy);
  }

  /** For each level, where any ring meets it, in order of x. */
  private List<List<Foot>> cuts(double[] levels) {
    List<List<Foot>> cuts = new ArrayList<>();
    for (int level = 0; level < levels.length; level++) {
      cuts.add(new ArrayList<>());
    }
    for (int r = 0; r < rings.size(); r++) {
      Ring ring = rings.get(r);
      for (int p = 0; p < ring.points(); p++) {
        int q = ring.next(p);
        double height = ring.y(q) - ring.y(p);
        int level = lowerBound(levels, Math.min(ring.y(p), ring.y(q)));
        for (; level < levels.length && levels[level] <= Math.max(ring.y(p), ring.y(q)); level++) {
          double along = levels[level] == ring.y(p) ? 0 : (levels[level] - ring.y(p)) / height;
          if (along < 1) {
            double x = ring.x(p) + along * (ring.x(q) - ring.x(p));
            cuts.get(level).add(new Foot(r, p, along, x, levels[level], r));
          }
        }
      }
    }
    cuts.forEach(list -> list.sort(BY_X));
    return cuts;
  }

  private static int lowerBound(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    return at < 0 ? -at - 1 : at;
  }

  /** The last cut before the start of a hole. */
  private Foot nearest(List<Foot> cuts, int hole) {
    double startX = rings.get(hole).x(0);
    int low = 0;
    int high = cuts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts.get(middle).x() < startX) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      throw new IllegalArgumentException("a hole does not lie inside its outer ring");
    }
    Foot foot = cuts.get(low - 1);
    return new Foot(foot.ring(), foot.point(), foot.along(), foot.x(), foot.y(), hole);
  }
}
