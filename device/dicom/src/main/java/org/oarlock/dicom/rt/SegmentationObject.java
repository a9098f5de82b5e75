package org.oarlock.dicom.rt;

import java.time.OffsetDateTime;
import java.util.List;
import org.oarlock.dicom.Dataset;

/**
 * Everything that a segmentation says. Time, zone and UIDs are given, never taken from the machine,
 * so that the same values give the same bytes.
 *
 * @param images headers of all images of the series, ascending along row direction x column
 *     direction; patient, study, frame of reference, character set, matrix, pixel spacing and
 *     orientation are copied from the first, each position from its own
 * @param sliceSpacing mm between two images, more than 0
 * @param sopInstanceUid UID of the segmentation
 * @param seriesInstanceUid UID of its series
 * @param seriesNumber Series Number
 * @param seriesDescription Series Description
 * @param created local time with offset; every date and time of the object is this one
 * @param label Content Label: 1 to 16 capitals, digits, spaces and underscores
 * @param description Content Description, at most 64 characters
 * @param comments Image Comments, or empty for absent
 * @param equipment which device wrote it
 * @param segments the structures, in order; segment numbers are 1, 2, 3 …
 */
public record SegmentationObject(
    List<Dataset> images,
    double sliceSpacing,
    String sopInstanceUid,
    String seriesInstanceUid,
    int seriesNumber,
    String seriesDescription,
    OffsetDateTime created,
    String label,
    String description,
    String comments,
    RtEquipment equipment,
    List<Segment> segments) {

  /** Takes copies of the lists. */
  public SegmentationObject {
    images = List.copyOf(images);
    segments = List.copyOf(segments);
  }
}
