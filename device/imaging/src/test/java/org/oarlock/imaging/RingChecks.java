package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Properties of rings, checked by brute force and without any code of the product. */
final class RingChecks {

  private record Segment(double x0, double y0, double x1, double y1) {}

  private RingChecks() {}

  static List<Ring> rings(Outline outline) {
    List<Ring> rings = new ArrayList<>();
    rings.add(outline.outer());
    rings.addAll(outline.holes());
    return rings;
  }

  static List<Ring> rings(List<SliceContours> contours) {
    return contours.stream()
        .flatMap(slice -> slice.outlines().stream())
        .flatMap(outline -> rings(outline).stream())
        .toList();
  }

  static void assertNoPointOnAStraightLine(Ring ring) {
    for (int p = 0; p < ring.points(); p++) {
      int q = ring.next(p);
      int r = ring.next(q);
      double turn =
          (ring.x(q) - ring.x(p)) * (ring.y(r) - ring.y(q))
              - (ring.y(q) - ring.y(p)) * (ring.x(r) - ring.x(q));
      assertThat(turn).as("turn at point %d of %s", q, ring).isNotZero();
    }
  }

  static void assertNoPointTwice(List<Ring> rings) {
    Set<List<Double>> seen = new HashSet<>();
    for (Ring ring : rings) {
      for (int p = 0; p < ring.points(); p++) {
        assertThat(seen.add(List.of(ring.x(p), ring.y(p))))
            .as("point %s, %s is new", ring.x(p), ring.y(p))
            .isTrue();
      }
    }
  }

  /** No two edges of all rings have a point in common but neighbours their joint. */
  static void assertNothingTouches(List<Ring> rings) {
    for (int a = 0; a < rings.size(); a++) {
      for (int b = a; b < rings.size(); b++) {
        assertApart(rings.get(a), rings.get(b));
      }
    }
  }

  private static void assertApart(Ring a, Ring b) {
    for (int p = 0; p < a.points(); p++) {
      for (int q = a == b ? p + 1 : 0; q < b.points(); q++) {
        boolean neighbours = a == b && (a.next(p) == q || a.next(q) == p);
        if (!neighbours) {
          assertThat(meet(edge(a, p), edge(b, q)))
              .as("edge %d of %s meets edge %d of %s", p, a, q, b)
              .isFalse();
        }
      }
    }
  }

  /** Whether any two edges cross in a point that is inside both. */
  static boolean crosses(Ring ring) {
    for (int p = 0; p < ring.points(); p++) {
      for (int q = p + 1; q < ring.points(); q++) {
        Segment s = edge(ring, p);
        Segment t = edge(ring, q);
        if (side(s, t.x0, t.y0) * side(s, t.x1, t.y1) < 0
            && side(t, s.x0, s.y0) * side(t, s.x1, s.y1) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Segment edge(Ring ring, int p) {
    int q = ring.next(p);
    return new Segment(ring.x(p), ring.y(p), ring.x(q), ring.y(q));
  }

  private static boolean meet(Segment s, Segment t) {
    if (Math.max(s.x0, s.x1) < Math.min(t.x0, t.x1)
        || Math.max(t.x0, t.x1) < Math.min(s.x0, s.x1)
        || Math.max(s.y0, s.y1) < Math.min(t.y0, t.y1)
        || Math.max(t.y0, t.y1) < Math.min(s.y0, s.y1)) {
      return false;
    }
    return side(s, t.x0, t.y0) * side(s, t.x1, t.y1) <= 0
        && side(t, s.x0, s.y0) * side(t, s.x1, s.y1) <= 0;
  }

  private static double side(Segment s, double x, double y) {
    return Math.signum((s.x1 - s.x0) * (y - s.y0) - (s.y1 - s.y0) * (x - s.x0));
  }
}
