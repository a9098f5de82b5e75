package org.oarlock.imaging;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oarlock.trace.annotations.Implements;

/**
 * The connected pieces of a mask, the largest first; pieces of equal size stand in the order of
 * their first voxel.
 *
 * <p>Works on runs of voxels along a row (union-find over runs), so the cost follows the surface of
 * the structure, not its volume. The result does not depend on the number of threads.
 */
public final class Components {

  private final Grid grid;
  private final Runs runs;

  /** For each run, the rank of its piece. */
  private final int[] rankOfRun;

  private final int[] sizes;

  private Components(Grid grid, Runs runs, int[] rankOfRun, int[] sizes) {
    this.grid = grid;
    this.runs = runs;
    this.rankOfRun = rankOfRun;
    this.sizes = sizes;
  }

  /** The pieces of {@code mask}. */
  @Implements({"SRS-107", "SRS-110"})
  public static Components of(Mask mask, Connectivity connectivity) {
    Runs runs = new Runs(mask.grid(), mask.bits());
    int[] root = runs.join(connectivity);
    int[] size = new int[runs.count()];
    for (int run = 0; run < runs.count(); run++) {
      size[root[run]] += runs.length(run);
    }
    // A root is the first run of its piece, so a stable sort by size settles equal sizes.
    int[] roots =
        IntStream.range(0, runs.count())
            .filter(run -> root[run] == run)
            .boxed()
            .sorted(Comparator.comparingInt((Integer run) -> size[run]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rankOfRoot = new int[runs.count()];
    for (int rank = 0; rank < roots.length; rank++) {
      rankOfRoot[roots[rank]] = rank;
    }
    int[] rankOfRun = Arrays.stream(root).map(r -> rankOfRoot[r]).toArray();
    int[] sizes = Arrays.stream(roots).map(r -> size[r]).toArray();
    return new Components(mask.grid(), runs, rankOfRun, sizes);
  }

  /** Number of pieces. */
  public int count() {
    return sizes.length;
  }

  /** Voxels of the piece with this rank; rank 0 is the largest. */
  public int voxels(int rank) {
    return sizes[rank];
  }

  /** Volume in cm³ (mL) of the piece with this rank. */
  public double millilitres(int rank) {
    return sizes[rank] * grid.voxelVolume() / 1000;
  }

  /** The piece with this rank as a mask of its own. */
  public Mask mask(int rank) {
    return select(rank, rank + 1);
  }

  /** The {@code count} largest pieces together; all of them if there are fewer. */
  public Mask largest(int count) {
    return select(0, count);
  }

  /** All pieces of at least this volume, cm³ (mL). */
  public Mask atLeast(double millilitres) {
    int count = 0;
    while (count < sizes.length && millilitres(count) >= millilitres) {
      count++;
    }
    return select(0, count);
  }

  /** The largest piece, faces joined; empty if the mask is empty. */
  public static Mask largest(Mask mask) {
    return of(mask, Connectivity.FACES).largest(1);
  }

  /** The pieces whose rank is wanted, together. */
  public Mask select(IntPredicate wanted) {
    BitSet bits = new BitSet(grid.voxels());
    for (int run = 0; run < runs.count(); run++) {
      if (wanted.test(rankOfRun[run])) {
        bits.set(runs.start(run), runs.end(run));
      }
    }
    return new Mask(grid, bits);
  }

  /** By rank, how many voxels of each piece also belong to {@code other} (on the same grid). */
  public int[] overlap(Mask other) {
    int[] overlap = new int[sizes.length];
    BitSet bits = other.bits();
    int from = bits.nextSetBit(0);
    for (int run = 0; run < runs.count() && from >= 0; run++) {
      int end = runs.end(run);
      if (from < runs.start(run)) {
        from = bits.nextSetBit(runs.start(run));
      }
      while (from >= 0 && from < end) {
        int to = Math.min(bits.nextClearBit(from), end);
        overlap[rankOfRun[run]] += to - from;
        from = bits.nextSetBit(to);
      }
    }
    return overlap;
  }

  private Mask select(int fromRank, int toRank) {
    return select(rank -> rank >= fromRank && rank < toRank);
  }
}
