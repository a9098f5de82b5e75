package org.oarlock.imaging;

import java.util.List;

/**
 * One connected piece of a structure in one slice: its outer boundary and the boundaries of the
 * holes in it. An island inside a hole is an outline of its own.
 *
 * @param outer the outer boundary, counter-clockwise
 * @param holes the inner boundaries, clockwise; may be empty
 */
public record Outline(Ring outer, List<Ring> holes) {

  /** Keeps an unmodifiable copy of the holes. */
  public Outline {
    holes = List.copyOf(holes);
  }

  /** Area in squared voxels: the outer ring less the holes. */
  public double area() {
    double area = outer.area();
    for (Ring hole : holes) {
      area += hole.area();
    }
    return area;
  }
}
