package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;

/**
 * Starts with all voxels of some classes or masks.
 *
 * @param of their names
 */
public record Take(List<String> of) implements Step {

  /** Copies the names. */
  public Take {
    of = List.copyOf(of);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    return scene.union(of);
  }
}
