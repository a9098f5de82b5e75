package org.oarlock.service.qualify;

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

/** The structures of a received structure set, rasterised on the grid of the phantom. */
final class ReceivedMasks {

  private ReceivedMasks() {}

  /** Masks by ROI name. */
  static Map<String, Mask> of(RtStructureSet received, Grid grid) {
    Map<String, Mask> masks = new TreeMap<>();
    for (RtRoi roi : received.rois()) {
      masks.put(roi.name(), mask(roi, grid));
    }
    return masks;
  }

  private static Mask mask(RtRoi roi, Grid grid) {
    Map<Integer, List<Outline>> bySlice = new TreeMap<>();
    for (RtContour contour : roi.contours()) {
      double[] xyz = contour.xyz();
      double[] xy = new double[contour.points() * 2];
      double slice = 0;
      for (int point = 0; point < contour.points(); point++) {
        Vector3 voxel =
            grid.toVoxel(new Vector3(xyz[3 * point], xyz[3 * point + 1], xyz[3 * point + 2]));
        xy[2 * point] = voxel.x();
        xy[2 * point + 1] = voxel.y();
        slice = voxel.z();
      }
      bySlice
          .computeIfAbsent((int) Math.round(slice), k -> new ArrayList<>())
          .add(new Outline(new Ring(xy), List.of()));
    }
    List<SliceContours> slices = new ArrayList<>();
    bySlice.forEach((slice, outlines) -> slices.add(new SliceContours(slice, outlines)));
    return Rasteriser.rasterise(grid, slices);
  }
}
