package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Connectivity;
import org.oarlock.imaging.Mask;

/**
 * Adds small regions of the outside that hang together with nothing larger: also those that the
 * edge of the scan cuts, and that are therefore not enclosed, such as gas in a bowel.
 *
 * @param maxMl largest pocket that is filled, mL
 */
public record FillPockets(double maxMl) implements Step {

  /** Checks the parameters. */
  public FillPockets {
    Parameter.notNegative("fill-pockets.maxMl", maxMl);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet outside = (BitSet) voxels.clone();
    outside.flip(0, scene.grid().voxels());
    Components gaps = Components.of(new Mask(scene.grid(), outside), Connectivity.FACES);
    voxels.or(gaps.select(gap -> gap > 0 && gaps.millilitres(gap) <= maxMl).bits());
    return voxels;
  }
}
