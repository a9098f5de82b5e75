package org.oarlock.imaging;

import java.util.BitSet;

/** One structure on a grid: a set of voxels. Masks of different structures may overlap. */
public final class Mask {

  private final Grid grid;
  private final BitSet voxels;

  /** An empty mask. */
  public Mask(Grid grid) {
    this(grid, new BitSet(grid.voxels()));
  }

  /** Takes over {@code voxels}, in linear-index order of {@code grid}. */
  public Mask(Grid grid, BitSet voxels) {
    if (voxels.length() > grid.voxels()) {
      throw new IllegalArgumentException("the mask has voxels outside its grid");
    }
    this.grid = grid;
    this.voxels = voxels;
  }

  /** Where the voxels are. */
  public Grid grid() {
    return grid;
  }

  /** The voxels by linear index; the live set, for fast scans. */
  public BitSet bits() {
    return voxels;
  }

  /** Whether voxel (i, j, k) belongs to the structure. */
  public boolean contains(int i, int j, int k) {
    return voxels.get(grid.index(i, j, k));
  }

  /** Adds voxel (i, j, k). */
  public void add(int i, int j, int k) {
    voxels.set(grid.index(i, j, k));
  }

  /** Number of voxels in the structure. */
  public int count() {
    return voxels.cardinality();
  }

  /** Whether the structure has no voxel. */
  public boolean isEmpty() {
    return voxels.isEmpty();
  }

  /** Volume of the structure in cm³ (mL). */
  public double millilitres() {
    return count() * grid.voxelVolume() / 1000;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask && grid.equals(mask.grid) && voxels.equals(mask.voxels);
  }

  @Override
  public int hashCode() {
    return 31 * grid.hashCode() + voxels.hashCode();
  }
}
