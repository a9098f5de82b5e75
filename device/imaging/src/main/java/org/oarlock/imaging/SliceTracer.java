package org.oarlock.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Follows the cracks between the voxels of one slice.
 *
 * <p>A crack is the unit line between two voxels of which one belongs to the structure. It is
 * walked with the structure on its left, from corner to corner; corner (x, y) is where voxels (x-1,
 * y-1) and (x, y) meet. The midpoint of each crack is a vertex.
 */
final class SliceTracer {

  /** Steps along x and y for the directions 0 = +x, 1 = +y, 2 = -x, 3 = -y. */
  private static final int[] STEP_X = {1, 0, -1, 0};

  private static final int[] STEP_Y = {0, 1, 0, -1};

  /** Voxel ahead on the left of a walker who arrives at a corner, relative to that corner. */
  private static final int[] LEFT_X = {0, -1, -1, 0};

  private static final int[] LEFT_Y = {0, 0, -1, -1};

  private final BitSet bits;
  private final int columns;
  private final int rows;
  private final int offset;
  private final int firstRow;
  private final int lastRow;

  /** For each crack across a row (between x-1 and x), the number of its outline plus one. */
  private final int[] outlineOfCrack;

  private final List<Ring> outers = new ArrayList<>();
  private final List<List<Ring>> holes = new ArrayList<>();

  SliceTracer(Mask mask, int slice) {
    Grid grid = mask.grid();
    this.bits = mask.bits();
    this.columns = grid.columns();
    this.rows = grid.rows();
    this.offset = grid.index(0, 0, slice);
    int end = offset + columns * rows;
    int first = bits.nextSetBit(offset);
    if (first < 0 || first >= end) {
      firstRow = 0;
      lastRow = -1;
    } else {
      firstRow = (first - offset) / columns;
      lastRow = (bits.previousSetBit(end - 1) - offset) / columns;
    }
    outlineOfCrack = new int[(lastRow - firstRow + 1) * (columns + 1)];
  }

  /**
   * The outlines in order of their first voxel. Seen row by row from low x, the first crack of a
   * ring enters the structure if the ring is an outer boundary and leaves it if it bounds a hole;
   * the crack at the start of that run of voxels then already knows the outline.
   */
  List<Outline> outlines() {
    int from = offset + firstRow * columns;
    Runs.visit(bits, from, offset + (lastRow + 1) * columns, columns, this::visit);
    List<Outline> outlines = new ArrayList<>(outers.size());
    for (int n = 0; n < outers.size(); n++) {
      outlines.add(new Outline(outers.get(n), holes.get(n)));
    }
    return outlines;
  }

  private void visit(int start, int end) {
    int y = (start - offset) / columns;
    int row = offset + y * columns;
    int entry = crack(start - row, y);
    if (outlineOfCrack[entry] == 0) {
      outers.add(trace(start - row, y + 1, 3, outers.size() + 1));
      holes.add(new ArrayList<>());
    }
    if (outlineOfCrack[crack(end - row, y)] == 0) {
      int outline = outlineOfCrack[entry];
      holes.get(outline - 1).add(trace(end - row, y, 1, outline));
    }
  }

  private int crack(int x, int y) {
    return (y - firstRow) * (columns + 1) + x;
  }

  private boolean inside(int x, int y) {
    return x >= 0 && x < columns && y >= 0 && y < rows && bits.get(offset + y * columns + x);
  }

  /** Walks the ring that leaves a corner in a direction, marking the cracks across rows. */
  private Ring trace(int cornerX, int cornerY, int firstDirection, int outline) {
    double[] points = new double[32];
    int used = 0;
    // The lap starts with the second crack, of which the crack before is known.
    int cameFrom = firstDirection;
    int startX = cornerX + STEP_X[firstDirection];
    int startY = cornerY + STEP_Y[firstDirection];
    int startDirection = turn(startX, startY, firstDirection);
    int x = startX;
    int y = startY;
    int direction = startDirection;
    do {
      if (direction == 1) {
        outlineOfCrack[crack(x, y)] = outline;
      } else if (direction == 3) {
        outlineOfCrack[crack(x, y - 1)] = outline;
      }
      int nextX = x + STEP_X[direction];
      int nextY = y + STEP_Y[direction];
      int goesTo = turn(nextX, nextY, direction);
      // The lines into and out of this midpoint differ in direction only if these two do.
      if (cameFrom != goesTo) {
        if (used == points.length) {
          points = Arrays.copyOf(points, 2 * used);
        }
        points[used++] = (x + nextX - 1) / 2.0;
        points[used++] = (y + nextY - 1) / 2.0;
      }
      cameFrom = direction;
      direction = goesTo;
      x = nextX;
      y = nextY;
    } while (x != startX || y != startY || direction != startDirection);
    return new Ring(Arrays.copyOf(points, used));
  }

  /** Turns left where it can, so that voxels which touch at a corner only stay apart. */
  private int turn(int x, int y, int direction) {
    if (!inside(x + LEFT_X[direction], y + LEFT_Y[direction])) {
      return (direction + 1) & 3;
    }
    int right = (direction + 3) & 3;
    return inside(x + LEFT_X[right], y + LEFT_Y[right]) ? right : direction;
  }
}
