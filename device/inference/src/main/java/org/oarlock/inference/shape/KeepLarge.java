package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Keeps the connected regions that are large.
 *
 * @param minMl smallest volume, mL
 * @param minShareOfLargest smallest volume as a share of the largest region, 0 to 1
 */
public record KeepLarge(double minMl, double minShareOfLargest) implements Step {

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    Regions regions = Regions.inSpace(scene.grid(), voxels);
    double least = scene.voxels(minMl);
    for (int region = 0; region < regions.count(); region++) {
      least = Math.max(least, minShareOfLargest * regions.size(region));
    }
    double smallest = least;
    return regions.select(region -> regions.size(region) >= smallest);
  }
}
