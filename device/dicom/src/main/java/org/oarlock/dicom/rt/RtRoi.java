package org.oarlock.dicom.rt;

import java.util.List;
import java.util.Optional;

/**
 * One region of interest with its contours.
 *
 * @param number ROI Number, unique in the structure set
 * @param name ROI Name, 1 to 16 characters
 * @param description ROI Description, or empty for absent
 * @param interpretedType RT ROI Interpreted Type, for example ORGAN or EXTERNAL
 * @param colour ROI Display Color
 * @param code RT ROI Identification Code
 * @param contours the contours; at least one for writing
 */
public record RtRoi(
    int number,
    String name,
    String description,
    String interpretedType,
    Rgb colour,
    Optional<CodedTerm> code,
    List<RtContour> contours) {

  /** Takes a copy of the contours. */
  public RtRoi {
    contours = List.copyOf(contours);
  }
}
