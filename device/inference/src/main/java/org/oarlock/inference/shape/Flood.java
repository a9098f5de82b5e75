package org.oarlock.inference.shape;

import java.util.Arrays;
import java.util.BitSet;
import org.oarlock.imaging.Grid;

/** Two sets that spread through free room at the same speed, each stopping where the other is. */
final class Flood {

  private final Grid grid;
  private final BitSet free;
  private final BitSet reached;
  private int[] front = new int[1024];
  private int length;

  private Flood(Grid grid, BitSet free, BitSet from) {
    this.grid = grid;
    this.free = free;
    this.reached = (BitSet) from.clone();
  }

  /**
   * What each of two sets reaches.
   *
   * @param room where they may spread
   * @param ours where the first begins; it goes first where both arrive together
   * @param theirs where the second begins
   */
  static Shares share(Grid grid, BitSet room, BitSet ours, BitSet theirs) {
    BitSet free = (BitSet) room.clone();
    free.andNot(ours);
    free.andNot(theirs);
    Flood us = new Flood(grid, free, ours);
    Flood them = new Flood(grid, free, theirs);
    us.start();
    them.start();
    while (us.length > 0 || them.length > 0) {
      us.spread();
      them.spread();
    }
    return new Shares(us.reached, free);
  }

  /** Free voxels next to a start: there are fewer of them than of the start. */
  private void start() {
    int[] next = new int[1024];
    int count = 0;
    for (int voxel = free.nextSetBit(0); voxel >= 0; voxel = free.nextSetBit(voxel + 1)) {
      if (touchesReached(voxel)) {
        next = room(next, count);
        next[count++] = voxel;
      }
    }
    for (int n = 0; n < count; n++) {
      take(next[n]);
    }
  }

  private void spread() {
    int[] before = front;
    int count = length;
    front = new int[Math.max(16, count)];
    length = 0;
    int plane = grid.columns() * grid.rows();
    for (int n = 0; n < count; n++) {
      int voxel = before[n];
      int i = voxel % grid.columns();
      int j = voxel / grid.columns() % grid.rows();
      int k = voxel / plane;
      takeIfFree(i > 0, voxel - 1);
      takeIfFree(i < grid.columns() - 1, voxel + 1);
      takeIfFree(j > 0, voxel - grid.columns());
      takeIfFree(j < grid.rows() - 1, voxel + grid.columns());
      takeIfFree(k > 0, voxel - plane);
      takeIfFree(k < grid.slices() - 1, voxel + plane);
    }
  }

  private boolean touchesReached(int voxel) {
    int plane = grid.columns() * grid.rows();
    int i = voxel % grid.columns();
    int j = voxel / grid.columns() % grid.rows();
    int k = voxel / plane;
    return (i > 0 && reached.get(voxel - 1))
        || (i < grid.columns() - 1 && reached.get(voxel + 1))
        || (j > 0 && reached.get(voxel - grid.columns()))
        || (j < grid.rows() - 1 && reached.get(voxel + grid.columns()))
        || (k > 0 && reached.get(voxel - plane))
        || (k < grid.slices() - 1 && reached.get(voxel + plane));
  }

  private void takeIfFree(boolean inside, int voxel) {
    if (inside && free.get(voxel)) {
      take(voxel);
    }
  }

  private void take(int voxel) {
    free.clear(voxel);
    reached.set(voxel);
    front = room(front, length);
    front[length++] = voxel;
  }

  private static int[] room(int[] voxels, int count) {
    return count < voxels.length ? voxels : Arrays.copyOf(voxels, 2 * count);
  }

  /**
   * The outcome.
   *
   * @param ours what the first set reached, its start included
   * @param unreached room that neither reached
   */
  record Shares(BitSet ours, BitSet unreached) {}
}
