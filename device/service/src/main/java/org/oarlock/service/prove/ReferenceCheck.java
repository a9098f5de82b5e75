package org.oarlock.service.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** Are exactly the received images referred to, and does every contour lie on the one it names. */
@Implements("SRS-1503")
final class ReferenceCheck {

  /** A position of 16 characters is exact to far less. */
  private static final double IN_PLANE_MM = 0.01;

  private final ReceivedCt ct;
  private final Differences differences;

  ReferenceCheck(ReceivedCt ct, Differences differences) {
    this.ct = ct;
    this.differences = differences;
  }

  void images(Dataset set) {
    List<Dataset> studies =
        below(
            set.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE),
            Tags.RT_REFERENCED_STUDY_SEQUENCE);
    List<Dataset> series = below(studies, Tags.RT_REFERENCED_SERIES_SEQUENCE);
    String study = ct.header().text(Tags.STUDY_INSTANCE_UID).orElse("");
    String scan = ct.header().text(Tags.SERIES_INSTANCE_UID).orElse("");
    differences.unless(
        allSay(studies, Tags.REFERENCED_SOP_INSTANCE_UID, study)
            && allSay(series, Tags.SERIES_INSTANCE_UID, scan),
        DifferenceCode.PROOF_IMAGES,
        "The study or series referred to is not that of the CT.",
        "");
    slices(below(series, Tags.CONTOUR_IMAGE_SEQUENCE));
  }

  /** As {@link #images} for a segmentation. */
  void segmented(Dataset segmentation) {
    List<Dataset> series = segmentation.items(Tags.REFERENCED_SERIES_SEQUENCE);
    differences.unless(
        allSay(
            series,
            Tags.SERIES_INSTANCE_UID,
            ct.header().text(Tags.SERIES_INSTANCE_UID).orElse("")),
        DifferenceCode.PROOF_IMAGES,
        "The series referred to is not that of the CT.",
        "");
    slices(below(series, Tags.REFERENCED_INSTANCE_SEQUENCE));
  }

  private void slices(List<Dataset> images) {
    List<String> named =
        images.stream()
            .map(image -> image.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElse(""))
            .toList();
    Set<String> distinct = new HashSet<>(named);
    differences.unless(
        distinct.size() == named.size() && distinct.equals(ct.indices().keySet()),
        DifferenceCode.PROOF_IMAGES,
        named.size()
            + " images are listed; the CT has "
            + ct.planes().size()
            + " and the two lists differ.",
        "");
  }

  void contours(WrittenStructure structure) {
    int malformed = 0;
    int unresolved = 0;
    int elsewhere = 0;
    String place = structure.name();
    for (WrittenContour contour : structure.contours()) {
      Integer index =
          contour.images().size() == 1 ? ct.indices().get(contour.images().get(0)) : null;
      if (!contour.isPolygon()) {
        malformed++;
      } else if (index == null) {
        unresolved++;
      } else if (!liesOn(contour.xyz(), ct.planes().get(index))) {
        elsewhere++;
        place = structure.name() + ", " + ct.planes().get(index).place();
      }
    }
    say(
        malformed,
        DifferenceCode.PROOF_CONTOUR,
        structure,
        "cannot be read as closed polygons",
        place);
    say(unresolved, DifferenceCode.PROOF_IMAGES, structure, "refer to no slice of the CT", place);
    say(
        elsewhere,
        DifferenceCode.PROOF_PLANE,
        structure,
        "do not lie on the slice they name",
        place);
  }

  private void say(
      int count, DifferenceCode code, WrittenStructure structure, String what, String place) {
    differences.unless(
        count == 0,
        code,
        structure.name()
            + ": "
            + count
            + " of "
            + structure.contours().size()
            + " contours "
            + what
            + ".",
        place);
  }

  /** Also half a pixel beyond the image at most: a contour runs between pixel centres. */
  private static boolean liesOn(double[] xyz, Plane plane) {
    for (int at = 0; at < xyz.length; at += 3) {
      double column = plane.column(xyz, at);
      double row = plane.row(xyz, at);
      if (Math.abs(plane.off(xyz, at)) > IN_PLANE_MM
          || Math.abs(2 * column - plane.columns() + 1) > plane.columns() + 0.1
          || Math.abs(2 * row - plane.rows() + 1) > plane.rows() + 0.1) {
        return false;
      }
    }
    return true;
  }

  static List<Dataset> below(List<Dataset> items, int tag) {
    return items.stream().flatMap(item -> item.items(tag).stream()).toList();
  }

  private static boolean allSay(List<Dataset> items, int tag, String expected) {
    Stream<String> said = items.stream().map(item -> item.text(tag).orElse(""));
    return items.size() == 1 && said.allMatch(expected::equals);
  }
}
