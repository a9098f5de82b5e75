package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;

/**
 * Starts with all voxels of some classes.
 *
 * @param classes their names
 */
public record TakeClasses(List<String> classes) implements Step {

  /** Copies the names. */
  public TakeClasses {
    classes = List.copyOf(classes);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet all = new BitSet(scene.grid().voxels());
    classes.forEach(name -> all.or(scene.classVoxels(name)));
    return all;
  }
}
