package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;

/**
 * Adds voxels of some classes or masks that are near.
 *
 * @param radiusMm how near, within the slice
 * @param into names of the classes or masks
 */
public record Grow(double radiusMm, List<String> into) implements Step {

  /** Checks the parameters. */
  public Grow {
    Parameter.notNegative("grow.radiusMm", radiusMm);
    into = List.copyOf(into);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet near = Discs.dilate(scene.grid(), voxels, radiusMm);
    near.and(scene.union(into));
    voxels.or(near);
    return voxels;
  }
}
