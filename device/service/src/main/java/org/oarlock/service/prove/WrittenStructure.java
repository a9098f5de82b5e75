package org.oarlock.service.prove;

import java.util.Arrays;
import java.util.List;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;

/**
 * One structure as it stands in the file, put together from its three sequences.
 *
 * @param number ROI Number
 * @param roi item of the Structure Set ROI Sequence
 * @param drawn items of the ROI Contour Sequence with this number
 * @param observed items of the RT ROI Observations Sequence with this number
 * @param contours of all {@code drawn}
 */
record WrittenStructure(
    int number,
    Dataset roi,
    List<Dataset> drawn,
    List<Dataset> observed,
    List<WrittenContour> contours) {

  static List<WrittenStructure> all(Dataset set) {
    return set.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).stream().map(roi -> of(roi, set)).toList();
  }

  private static WrittenStructure of(Dataset roi, Dataset set) {
    int number = roi.integer(Tags.ROI_NUMBER).orElse(-1);
    List<Dataset> drawn = withNumber(set.items(Tags.ROI_CONTOUR_SEQUENCE), number);
    return new WrittenStructure(
        number,
        roi,
        drawn,
        withNumber(set.items(Tags.RT_ROI_OBSERVATIONS_SEQUENCE), number),
        drawn.stream()
            .flatMap(item -> item.items(Tags.CONTOUR_SEQUENCE).stream())
            .map(WrittenContour::of)
            .toList());
  }

  String name() {
    return roi.text(Tags.ROI_NAME).orElse("");
  }

  String algorithm() {
    return roi.text(Tags.ROI_GENERATION_ALGORITHM).orElse("");
  }

  /** Red, green, blue of the first drawing, 0 to 255; empty when there is none. */
  int[] colour() {
    return drawn.stream()
        .findFirst()
        .map(item -> item.decimals(Tags.ROI_DISPLAY_COLOR))
        .map(rgb -> Arrays.stream(rgb).mapToInt(part -> (int) part).toArray())
        .orElse(new int[0]);
  }

  int points() {
    return contours.stream().mapToInt(WrittenContour::points).sum();
  }

  private static List<Dataset> withNumber(List<Dataset> items, int number) {
    return items.stream()
        .filter(item -> item.integer(Tags.REFERENCED_ROI_NUMBER).orElse(-2) == number)
        .toList();
  }
}
