package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Adds gaps and clefts that are thinner than a disc.
 *
 * @param radiusMm radius of the disc
 */
public record Close(double radiusMm) implements Step {

  /** Checks the parameters. */
  public Close {
    Parameter.notNegative("close.radiusMm", radiusMm);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    return Discs.erode(scene.grid(), Discs.dilate(scene.grid(), voxels, radiusMm), radiusMm);
  }
}
