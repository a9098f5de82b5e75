package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Leaves out what lies in or near a mask.
 *
 * @param mask name of the mask
 * @param marginMm how near, within the slice
 */
public record Without(String mask, double marginMm) implements Step {

  /** Checks the parameters. */
  public Without {
    Parameter.notNegative("without.marginMm", marginMm);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet away = scene.named(mask);
    voxels.andNot(marginMm > 0 ? Discs.dilate(scene.grid(), away, marginMm) : away);
    return voxels;
  }
}
