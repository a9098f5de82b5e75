package org.oarlock.dicom.rt;

import java.time.OffsetDateTime;
import java.util.List;
import org.oarlock.dicom.Dataset;

/**
 * Everything that a structure set says. Time, zone and UIDs are given, never taken from the
 * machine, so that the same values give the same bytes.
 *
 * @param referenced header of one image of the series: patient, study, frame of reference and
 *     character set are copied from it byte for byte
 * @param sopInstanceUid UID of the structure set
 * @param seriesInstanceUid UID of its series
 * @param seriesNumber Series Number
 * @param seriesDescription Series Description
 * @param created local time with offset; every date and time of the object is this one
 * @param label Structure Set Label, at most 16 characters
 * @param name Structure Set Name, or empty for absent
 * @param description Structure Set Description, or empty for absent
 * @param equipment which device wrote it
 * @param images all images of the series, in order
 * @param rois the structures, in order
 */
public record RtStructureSet(
    Dataset referenced,
    String sopInstanceUid,
    String seriesInstanceUid,
    int seriesNumber,
    String seriesDescription,
    OffsetDateTime created,
    String label,
    String name,
    String description,
    RtEquipment equipment,
    List<ImageReference> images,
    List<RtRoi> rois) {

  /** Takes copies of the lists. */
  public RtStructureSet {
    images = List.copyOf(images);
    rois = List.copyOf(rois);
  }
}
