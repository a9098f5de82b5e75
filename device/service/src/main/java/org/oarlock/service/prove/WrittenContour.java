package org.oarlock.service.prove;

import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;

/**
 * One contour as it stands in the file.
 *
 * @param kind Contour Geometric Type
 * @param stated Number of Contour Points
 * @param images SOP Instance UIDs of the images it refers to
 * @param xyz mm, LPS; empty when a number cannot be read
 * @param longest characters of the longest number
 */
record WrittenContour(String kind, int stated, List<String> images, double[] xyz, int longest) {

  static WrittenContour of(Dataset item) {
    return new WrittenContour(
        item.text(Tags.CONTOUR_GEOMETRIC_TYPE).orElse(""),
        item.integer(Tags.NUMBER_OF_CONTOUR_POINTS).orElse(-1),
        item.items(Tags.CONTOUR_IMAGE_SEQUENCE).stream()
            .map(image -> image.text(Tags.REFERENCED_SOP_INSTANCE_UID).orElse(""))
            .toList(),
        item.decimals(Tags.CONTOUR_DATA),
        longest(item.bytes(Tags.CONTOUR_DATA).orElse(new byte[0])));
  }

  /** Counted in bytes: making a text of each of a million numbers costs more than the proof. */
  private static int longest(byte[] numbers) {
    int longest = 0;
    int length = 0;
    for (byte character : numbers) {
      length = character == '\\' ? 0 : length + 1;
      longest = Math.max(longest, character == ' ' ? 0 : length);
    }
    return longest;
  }

  int points() {
    return xyz.length / 3;
  }

  /** A closed polygon of three or more points whose numbers all have a place for themselves. */
  boolean isPolygon() {
    return kind.equals("CLOSED_PLANAR")
        && xyz.length >= 9
        && xyz.length % 3 == 0
        && stated == points()
        && longest <= 16;
  }
}
