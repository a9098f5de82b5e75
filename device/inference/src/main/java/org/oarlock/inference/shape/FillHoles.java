package org.oarlock.inference.shape;

import java.util.BitSet;

/**
 * Adds what is enclosed within a slice.
 *
 * @param maxAreaMm2 largest hole that is filled, mm²; 0 for any
 */
public record FillHoles(double maxAreaMm2) implements Step {

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    BitSet outside = (BitSet) voxels.clone();
    outside.flip(0, scene.grid().voxels());
    Regions gaps = Regions.inSlices(scene.grid(), outside);
    boolean[] open = gaps.touchingSides();
    double pixel = scene.grid().rowSpacing() * scene.grid().columnSpacing();
    double largest = maxAreaMm2 > 0 ? maxAreaMm2 / pixel : Double.MAX_VALUE;
    voxels.or(gaps.select(gap -> !open[gap] && gaps.size(gap) <= largest));
    return voxels;
  }
}
