package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Removes what is thinner than a disc: a couch shell, a cannula, noise.
 *
 * @param radiusMm radius of the disc
 */
public record Open(double radiusMm) implements Step {

  /** Checks the parameters. */
  public Open {
    Parameter.notNegative("open.radiusMm", radiusMm);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    return Discs.dilate(scene.grid(), Discs.erode(scene.grid(), voxels, radiusMm), radiusMm);
  }
}
