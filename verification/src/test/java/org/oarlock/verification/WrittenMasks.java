package org.oarlock.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Outline;
import org.oarlock.imaging.Rasteriser;
import org.oarlock.imaging.Ring;
import org.oarlock.imaging.SliceContours;
import org.oarlock.imaging.Vector3;

/** The structures of a written structure set on a grid. */
final class WrittenMasks {

  private static final String PREFIX = "zz_";

  private WrittenMasks() {}

  /** Masks by ROI name without the default prefix. */
  static Map<String, Mask> of(RtStructureSet set, Grid grid) {
    Map<String, Mask> masks = new TreeMap<>();
    for (RtRoi roi : set.rois()) {
      masks.put(roi.name().replaceFirst("^" + PREFIX, ""), mask(roi, grid));
    }
    return masks;
  }

  private static Mask mask(RtRoi roi, Grid grid) {
    Map<Integer, List<Outline>> rings = new TreeMap<>();
    for (RtContour contour : roi.contours()) {
      double[] xyz = contour.xyz();
      double[] xy = new double[xyz.length / 3 * 2];
      double k = 0;
      for (int n = 0; n < xyz.length / 3; n++) {
        Vector3 voxel = grid.toVoxel(new Vector3(xyz[3 * n], xyz[3 * n + 1], xyz[3 * n + 2]));
        xy[2 * n] = voxel.x();
        xy[2 * n + 1] = voxel.y();
        k = voxel.z();
      }
      rings
          .computeIfAbsent((int) Math.rint(k), slice -> new ArrayList<>())
          .add(new Outline(new Ring(xy), List.of()));
    }
    return Rasteriser.rasterise(
        grid,
        rings.entrySet().stream()
            .map(slice -> new SliceContours(slice.getKey(), slice.getValue()))
            .toList());
  }
}
