package org.oarlock.service.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;

/**
 * The received CT, read from its files once more.
 *
 * @param header of the first file
 * @param planes ascending along row direction x column direction
 * @param indices place of a plane by its SOP Instance UID
 */
record ReceivedCt(Dataset header, List<Plane> planes, Map<String, Integer> indices) {

  static ReceivedCt read(List<Path> files) throws IOException {
    List<Plane> planes = new ArrayList<>();
    Dataset first = null;
    for (Path file : files) {
      Dataset header = DicomFiles.readHeader(file, ReadLimits.DEFAULT).dataset();
      first = first == null ? header : first;
      planes.add(
          Plane.of(header)
              .orElseThrow(() -> new DicomException("a CT header has no position or orientation")));
    }
    if (first == null) {
      throw new DicomException("there is no CT to compare with");
    }
    double[] normal = planes.get(0).normal();
    planes.sort(Comparator.comparingDouble(plane -> height(plane, normal)));
    Map<String, Integer> indices = new HashMap<>();
    for (int k = 0; k < planes.size(); k++) {
      indices.put(planes.get(k).uid(), k);
    }
    return new ReceivedCt(first, List.copyOf(planes), Map.copyOf(indices));
  }

  /** mm between the first and the last plane, divided by the steps between them. */
  double stepMm() {
    double[] normal = planes.get(0).normal();
    int steps = planes.size() - 1;
    return steps == 0
        ? 0
        : (height(planes.get(steps), normal) - height(planes.get(0), normal)) / steps;
  }

  int columns() {
    return planes.get(0).columns();
  }

  int rows() {
    return planes.get(0).rows();
  }

  private static double height(Plane plane, double[] normal) {
    double[] origin = plane.origin();
    return origin[0] * normal[0] + origin[1] * normal[1] + origin[2] * normal[2];
  }
}
