package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.rt.RtContour;
import org.oarlock.dicom.rt.RtRoi;
import org.oarlock.dicom.rt.RtStructReader;
import org.oarlock.dicom.rt.RtStructureSet;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Outline;
import org.oarlock.imaging.Rasteriser;
import org.oarlock.imaging.Ring;
import org.oarlock.imaging.SliceContours;
import org.oarlock.imaging.Vector3;

/**
 * A written structure set, read again.
 *
 * @param dataset every element
 * @param rois the structures
 */
record StructureSet(Dataset dataset, List<RtRoi> rois) {

  static StructureSet read(Path file) {
    try {
      var read = DicomFiles.read(file, ReadLimits.DEFAULT);
      RtStructureSet set = RtStructReader.read(read);
      return new StructureSet(read.dataset(), set.rois());
    } catch (IOException e) {
      throw new AssertionError(file + " is no structure set", e);
    }
  }

  /** The structure with a TG-263 name, whatever stands before it. */
  RtRoi roi(String name) {
    return rois.stream()
        .filter(roi -> roi.name().endsWith("_" + name) || roi.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no structure " + name + " in " + names()));
  }

  List<String> names() {
    return rois.stream().map(RtRoi::name).toList();
  }

  /** All contours of all structures. */
  List<RtContour> contours() {
    return rois.stream().flatMap(roi -> roi.contours().stream()).toList();
  }

  /** A structure's voxels on a grid, even-odd over its contours. */
  Mask mask(String name, Grid grid) {
    Map<Integer, List<Outline>> slices = new TreeMap<>();
    for (RtContour contour : roi(name).contours()) {
      double[] xy = new double[contour.points() * 2];
      double slice = 0;
      for (int n = 0; n < contour.points(); n++) {
        Vector3 voxel = grid.toVoxel(point(contour, n));
        xy[2 * n] = voxel.x();
        xy[2 * n + 1] = voxel.y();
        slice = voxel.z();
      }
      slices
          .computeIfAbsent((int) Math.round(slice), k -> new ArrayList<>())
          .add(new Outline(new Ring(xy), List.of()));
    }
    List<SliceContours> contours = new ArrayList<>();
    slices.forEach((slice, outlines) -> contours.add(new SliceContours(slice, outlines)));
    return Rasteriser.rasterise(grid, contours);
  }

  static Vector3 point(RtContour contour, int n) {
    double[] xyz = contour.xyz();
    return new Vector3(xyz[3 * n], xyz[3 * n + 1], xyz[3 * n + 2]);
  }
}
