package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Connectivity;
import org.oarlock.imaging.Mask;

/**
 * Keeps the connected regions that consist mostly of some classes.
 *
 * @param of names of the classes or masks
 * @param minShare smallest share of the region's voxels, 0 to 1
 */
public record KeepMostly(List<String> of, double minShare) implements Step {

  /** Checks the parameters. */
  public KeepMostly {
    Parameter.share("keep-mostly.minShare", minShare);
    of = List.copyOf(of);
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    Components regions = Components.of(new Mask(scene.grid(), voxels), Connectivity.FACES);
    int[] overlap = regions.overlap(new Mask(scene.grid(), scene.union(of)));
    return regions.select(region -> overlap[region] >= minShare * regions.voxels(region)).bits();
  }
}
