package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.Map;
import org.oarlock.imaging.Grid;

/**
 * What steps can refer to.
 *
 * @param grid the grid of all voxels
 * @param classes voxels of each class by name; not to be altered
 * @param masks masks made so far by name; not to be altered
 */
public record Scene(Grid grid, Map<String, BitSet> classes, Map<String, BitSet> masks) {

  /** The voxels of a class. */
  public BitSet classVoxels(String name) {
    return known(classes, name, "class");
  }

  /** The voxels of a mask that was made before. */
  public BitSet mask(String name) {
    return known(masks, name, "mask made before this step");
  }

  private static BitSet known(Map<String, BitSet> sets, String name, String what) {
    BitSet voxels = sets.get(name);
    if (voxels == null) {
      throw new IllegalArgumentException("'" + name + "' is not a " + what);
    }
    return voxels;
  }
}
