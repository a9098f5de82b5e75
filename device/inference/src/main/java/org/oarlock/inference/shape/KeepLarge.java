package org.oarlock.inference.shape;

import java.util.BitSet;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Connectivity;
import org.oarlock.imaging.Mask;

/**
 * Keeps the connected regions that are large.
 *
 * @param minMl smallest volume, mL
 * @param minShareOfLargest smallest volume as a share of the largest region, 0 to 1
 */
public record KeepLarge(double minMl, double minShareOfLargest) implements Step {

  /** Checks the parameters. */
  public KeepLarge {
    Parameter.notNegative("keep-large.minMl", minMl);
    Parameter.share("keep-large.minShareOfLargest", minShareOfLargest);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    Components regions = Components.of(new Mask(scene.grid(), voxels), Connectivity.FACES);
    if (regions.count() == 0) {
      return voxels;
    }
    return regions.atLeast(Math.max(minMl, minShareOfLargest * regions.millilitres(0))).bits();
  }
}
