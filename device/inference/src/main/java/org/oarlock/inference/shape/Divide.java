package org.oarlock.inference.shape;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.oarlock.imaging.Components;
import org.oarlock.imaging.Connectivity;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.Vector3;

/**
 * Keeps the part of a paired organ that lies on one side. Parts that touch are parted where they
 * are thinnest: the mask is eroded until nothing large lies across the middle, and each voxel then
 * joins the part that reaches it first. If that does not help, a plane divides it, and a note says
 * so.
 *
 * @param towards direction in LPS of the side to keep, for example [1, 0, 0] for the patient's left
 * @param middleOf name of the mask whose centroid is the middle of the patient
 * @param maxErosionMm how far to erode, within the slice
 * @param minMl regions smaller than this are not looked at when deciding, mL
 * @param minAcross share of a region that must lie on either side for it to lie across, 0 to 0.5
 */
public record Divide(
    List<Double> towards, String middleOf, double maxErosionMm, double minMl, double minAcross)
    implements Step {

  /** Refuses a direction that is not a vector. */
  public Divide {
    Parameter.notNegative("divide.maxErosionMm", maxErosionMm);
    Parameter.notNegative("divide.minMl", minMl);
    Parameter.share("divide.minAcross", minAcross);
    towards = List.copyOf(towards);
    if (towards.size() != 3 || !(direction(towards).length() > 0)) {
      throw new IllegalArgumentException("divide.towards needs three numbers, not all 0");
    }
  }

  @Override
  public BitSet apply(BitSet voxels, Scene scene) {
    Grid grid = scene.grid();
    Vector3 side = direction(towards).times(1 / direction(towards).length());
    HalfSpace half = HalfSpace.through(grid, middle(voxels, scene), side);
    BitSet sideVoxels = half.of(voxels);
    double step = Math.max(grid.columnSpacing(), grid.rowSpacing());
    for (double radius = 0; radius <= maxErosionMm; radius += step) {
      BitSet core = radius > 0 ? Discs.erode(grid, voxels, radius) : voxels;
      Components regions = Components.of(new Mask(grid, core), Connectivity.FACES);
      int[] onSide = regions.overlap(new Mask(grid, sideVoxels));
      if (!anyAcross(regions, onSide)) {
        BitSet kept = regions.select(region -> 2L * onSide[region] > regions.voxels(region)).bits();
        BitSet others = (BitSet) core.clone();
        others.andNot(kept);
        return radius > 0 ? spread(grid, voxels, kept, others, sideVoxels) : kept;
      }
    }
    scene.note(
        new Note(
            "the two sides touch and could not be told apart; a plane divides them",
            String.format(Locale.ROOT, "x = %.1f mm", half.point().x())));
    return sideVoxels;
  }

  /** What is too thin to have been left by the erosion, and hangs on nothing, goes by its side. */
  private static BitSet spread(
      Grid grid, BitSet voxels, BitSet kept, BitSet others, BitSet sideVoxels) {
    Flood.Shares shares = Flood.share(grid, voxels, kept, others);
    shares.unreached().and(sideVoxels);
    shares.ours().or(shares.unreached());
    return shares.ours();
  }

  private boolean anyAcross(Components regions, int[] onSide) {
    for (int region = 0; region < regions.count(); region++) {
      double share = (double) onSide[region] / regions.voxels(region);
      if (regions.millilitres(region) >= minMl && share >= minAcross && share <= 1 - minAcross) {
        return true;
      }
    }
    return false;
  }

  private Vector3 middle(BitSet voxels, Scene scene) {
    BitSet around = scene.named(middleOf);
    if (voxels.isEmpty() || around.isEmpty()) {
      return scene.grid().origin();
    }
    Grid grid = scene.grid();
    int plane = grid.columns() * grid.rows();
    BitSet slices = new BitSet(grid.voxels());
    int first = voxels.nextSetBit(0) / plane;
    int last = (voxels.length() - 1) / plane;
    slices.set(first * plane, (last + 1) * plane);
    slices.and(around);
    return Metrics.centroid(new Mask(grid, slices.isEmpty() ? around : slices)).orElseThrow();
  }

  private static Vector3 direction(List<Double> values) {
    return new Vector3(values.get(0), values.get(1), values.get(2));
  }
}
