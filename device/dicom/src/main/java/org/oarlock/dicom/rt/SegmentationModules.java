package org.oarlock.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;

/** The modules of a segmentation beside patient, study, series and equipment. */
final class SegmentationModules {

  private static final CodedTerm ANATOMY =
      new CodedTerm("123037004", "SCT", "Anatomical Structure");
  private static final CodedTerm SEGMENTATION = new CodedTerm("113076", "DCM", "Segmentation");
  private static final CodedTerm SOURCE =
      new CodedTerm("121322", "DCM", "Source image for image processing operation");

  private final SegmentationObject object;
  private final CharacterSet characterSet;

  SegmentationModules(SegmentationObject object, CharacterSet characterSet) {
    this.object = object;
    this.characterSet = characterSet;
  }

  void write(DatasetBuilder builder, ObjectHead head, List<SegmentationWriter.Frame> frames) {
    image(builder, head, frames.size());
    List<Dataset> segments = new ArrayList<>();
    for (Segment segment : object.segments()) {
      segments.add(segment(segment, segments.size() + 1));
    }
    builder
        .items(Tags.SEGMENT_SEQUENCE, segments)
        .items(Tags.REFERENCED_SERIES_SEQUENCE, referenced())
        .items(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared())
        .items(
            Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames.stream().map(this::frame).toList());
    dimensions(builder);
  }

  private void image(DatasetBuilder builder, ObjectHead head, int frames) {
    builder
        .text(Tags.IMAGE_TYPE, "DERIVED", "PRIMARY")
        .text(Tags.CONTENT_DATE, head.date())
        .text(Tags.CONTENT_TIME, head.time())
        .text(Tags.CONTENT_LABEL, object.label())
        .text(Tags.CONTENT_DESCRIPTION, object.description())
        .empty(Tags.CONTENT_CREATOR_NAME)
        .text(Tags.SEGMENTATION_TYPE, "BINARY")
        .integers(Tags.SAMPLES_PER_PIXEL, 1)
        .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .integers(Tags.NUMBER_OF_FRAMES, frames)
        .copy(first(), Tags.ROWS, Tags.COLUMNS)
        .integers(Tags.BITS_ALLOCATED, 1)
        .integers(Tags.BITS_STORED, 1)
        .integers(Tags.HIGH_BIT, 0)
        .integers(Tags.PIXEL_REPRESENTATION, 0)
        .text(Tags.LOSSY_IMAGE_COMPRESSION, "00")
        .copy(
            first(),
            Tags.LOSSY_IMAGE_COMPRESSION,
            Tags.LOSSY_IMAGE_COMPRESSION_RATIO,
            Tags.LOSSY_IMAGE_COMPRESSION_METHOD);
    ObjectHead.optional(builder, Tags.IMAGE_COMMENTS, object.comments());
  }

  private Dataset segment(Segment segment, int number) {
    DatasetBuilder builder =
        item()
            .integers(Tags.SEGMENT_NUMBER, number)
            .text(Tags.SEGMENT_LABEL, segment.label())
            .text(Tags.SEGMENT_ALGORITHM_TYPE, "AUTOMATIC")
            .text(Tags.SEGMENT_ALGORITHM_NAME, segment.algorithm())
            .integers(Tags.RECOMMENDED_DISPLAY_CIELAB_VALUE, CieLab.encoded(segment.colour()))
            .items(Tags.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, ANATOMY.item(characterSet))
            .items(Tags.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, segment.type().item(characterSet));
    ObjectHead.optional(builder, Tags.SEGMENT_DESCRIPTION, segment.description());
    return builder.build();
  }

  /** Common Instance Reference (PS3.3 C.12.2): every image of the series. */
  private Dataset referenced() {
    return item()
        .copy(first(), Tags.SERIES_INSTANCE_UID)
        .items(
            Tags.REFERENCED_INSTANCE_SEQUENCE,
            object.images().stream().map(image -> reference(image).build()).toList())
        .build();
  }

  private DatasetBuilder reference(Dataset image) {
    return new ImageReference(
            image.text(Tags.SOP_CLASS_UID).orElse(""), image.text(Tags.SOP_INSTANCE_UID).orElse(""))
        .item(characterSet);
  }

  private Dataset shared() {
    Dataset measures =
        item()
            .copy(first(), Tags.PIXEL_SPACING)
            .decimals(Tags.SLICE_THICKNESS, object.sliceSpacing())
            .decimals(Tags.SPACING_BETWEEN_SLICES, object.sliceSpacing())
            .build();
    return item()
        .items(Tags.PIXEL_MEASURES_SEQUENCE, measures)
        .items(
            Tags.PLANE_ORIENTATION_SEQUENCE,
            item().copy(first(), Tags.IMAGE_ORIENTATION_PATIENT).build())
        .build();
  }

  private Dataset frame(SegmentationWriter.Frame frame) {
    Dataset image = object.images().get(frame.image());
    Dataset source =
        reference(image)
            .items(Tags.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, SOURCE.item(characterSet))
            .build();
    return item()
        .items(
            Tags.FRAME_CONTENT_SEQUENCE,
            item()
                .integers(Tags.DIMENSION_INDEX_VALUES, frame.segment() + 1, frame.image() + 1)
                .build())
        .items(
            Tags.PLANE_POSITION_SEQUENCE, item().copy(image, Tags.IMAGE_POSITION_PATIENT).build())
        .items(
            Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
            item().integers(Tags.REFERENCED_SEGMENT_NUMBER, frame.segment() + 1).build())
        .items(
            Tags.DERIVATION_IMAGE_SEQUENCE,
            item()
                .items(Tags.DERIVATION_CODE_SEQUENCE, SEGMENTATION.item(characterSet))
                .items(Tags.SOURCE_IMAGE_SEQUENCE, source)
                .build())
        .build();
  }

  private void dimensions(DatasetBuilder builder) {
    String uid = Uids.derived("org.oarlock.seg.dimensions", object.sopInstanceUid());
    builder
        .items(
            Tags.DIMENSION_ORGANIZATION_SEQUENCE,
            item().text(Tags.DIMENSION_ORGANIZATION_UID, uid).build())
        .items(
            Tags.DIMENSION_INDEX_SEQUENCE,
            dimension(
                uid,
                Tags.REFERENCED_SEGMENT_NUMBER,
                Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                "Segment"),
            dimension(uid, Tags.IMAGE_POSITION_PATIENT, Tags.PLANE_POSITION_SEQUENCE, "Position"));
  }

  private Dataset dimension(String uid, int element, int group, String label) {
    return item()
        .text(Tags.DIMENSION_ORGANIZATION_UID, uid)
        .integers(Tags.DIMENSION_INDEX_POINTER, element)
        .integers(Tags.FUNCTIONAL_GROUP_POINTER, group)
        .text(Tags.DIMENSION_DESCRIPTION_LABEL, label)
        .build();
  }

  private Dataset first() {
    return object.images().get(0);
  }

  private DatasetBuilder item() {
    return new DatasetBuilder(characterSet);
  }
}
