package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Keeps what lies inside a mask.
 *
 * @param mask name of the mask
 * @param marginMm how far inside of it, within the slice
 */
public record Within(String mask, double marginMm) implements Step {

  /** Checks the parameters. */
  public Within {
    Parameter.notNegative("within.marginMm", marginMm);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet inside = scene.named(mask);
    voxels.and(marginMm > 0 ? Discs.erode(scene.grid(), inside, marginMm) : inside);
    return voxels;
  }
}
