package org.oarlock.dicom.rt;

import java.util.HashSet;
import java.util.Set;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** What a segmentation must fulfil before it is written. */
final class SegmentationRules {

  private static final int LONG_STRING = 64;

  private SegmentationRules() {}

  @Implements("SRS-507")
  static void check(SegmentationObject object) throws DicomException {
    StructureSetRules.uid(object.sopInstanceUid(), "the SOP Instance UID");
    StructureSetRules.uid(object.seriesInstanceUid(), "the Series Instance UID");
    if (object.images().isEmpty() || object.segments().isEmpty() || !(object.sliceSpacing() > 0)) {
      throw new DicomException(
          "a segmentation needs at least one image, one structure and a distance of its slices");
    }
    if (!object.label().matches("[A-Z0-9_ ]{1,16}")) {
      throw new DicomException(
          "the Content Label must be 1 to 16 of A-Z 0-9 _ and space, not \""
              + object.label()
              + "\"");
    }
    Dataset first = object.images().get(0);
    StructureSetRules.referenced(first);
    for (Dataset image : object.images()) {
      image(image, first);
    }
    Set<String> labels = new HashSet<>();
    for (Segment segment : object.segments()) {
      segment(segment, pixels(first) * object.images().size());
      if (!labels.add(segment.label())) {
        throw new DicomException("two structures have the label " + segment.label());
      }
    }
  }

  /** Pixels of one image. */
  static long pixels(Dataset image) {
    return (long) image.integer(Tags.COLUMNS).orElse(0) * image.integer(Tags.ROWS).orElse(0);
  }

  /** What nobody could read back, this device included, is not written. */
  @Implements("SRS-507")
  static int bytes(long frames, long pixels) throws DicomException {
    long bytes = (frames * pixels + 7) / 8;
    long most = ReadLimits.DEFAULT.bytes() - (16L << 20);
    if (bytes > most) {
      throw new DicomException(
          "the segmentation would have " + bytes + " bytes of pixels; " + most + " can be read");
    }
    return (int) bytes;
  }

  private static void image(Dataset image, Dataset first) throws DicomException {
    StructureSetRules.uid(image.text(Tags.SOP_INSTANCE_UID).orElse(""), "the UID of an image");
    if (image.decimals(Tags.IMAGE_POSITION_PATIENT).length != 3
        || image.decimals(Tags.IMAGE_ORIENTATION_PATIENT).length != 6
        || image.decimals(Tags.PIXEL_SPACING).length != 2
        || pixels(image) == 0
        || !image.integer(Tags.ROWS).equals(first.integer(Tags.ROWS))
        || !image.integer(Tags.COLUMNS).equals(first.integer(Tags.COLUMNS))) {
      throw new DicomException(
          "an image has no position, orientation or spacing, or another matrix than the first");
    }
  }

  private static void segment(Segment segment, long voxels) throws DicomException {
    for (String text : new String[] {segment.label(), segment.algorithm()}) {
      if (text.isBlank() || text.length() > LONG_STRING || text.contains("\\")) {
        throw new DicomException(
            "label and algorithm of a structure have 1 to 64 characters, not \"" + text + "\"");
      }
    }
    if (segment.voxels().isEmpty()) {
      throw new DicomException(
          "the structure "
              + segment.label()
              + " has no voxel; an absent structure is reported, not written");
    }
    if (segment.voxels().length() > voxels) {
      throw new DicomException("the structure " + segment.label() + " leaves the images");
    }
  }
}
