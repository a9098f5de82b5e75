package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Holes;
import org.oarlock.imaging.Mask;

/**
 * Adds what is enclosed within a slice.
 *
 * @param maxAreaMm2 largest hole that is filled, mm²; 0 for any
 */
public record FillHoles(double maxAreaMm2) implements Step {

  /** Checks the parameters. */
  public FillHoles {
    Parameter.notNegative("fill-holes.maxAreaMm2", maxAreaMm2);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    Mask mask = new Mask(scene.grid(), voxels);
    return maxAreaMm2 > 0
        ? Holes.fillSlices(mask, maxAreaMm2).bits()
        : Holes.fillSlices(mask).bits();
  }
}
