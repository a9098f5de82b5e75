package org.oarlock.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DecimalText;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** Makes an RT Structure Set Storage instance (PS3.3 A.19). */
@Implements({"SRS-501", "SRS-502", "SRS-503"})
public final class RtStructWriter {

  /** A length of explicit VR has 16 bits for a DS, and is even. */
  private static final int LONGEST_EXPLICIT_VALUE = 65534;

  private RtStructWriter() {}

  /**
   * The structure set as an unapproved, automatically generated draft. Its transfer syntax is
   * explicit VR little endian, or implicit when a contour is longer than explicit VR can express.
   *
   * @throws DicomException when a name is longer than 16 characters, a structure has no contour, a
   *     contour has under 3 points or lies on an image that is not listed, or the referenced header
   *     has no study, series or frame of reference
   */
  public static DicomFile dataset(RtStructureSet set) throws DicomException {
    StructureSetRules.check(set);
    try {
      Content content = new Content(CharacterSet.of(set.referenced()));
      Dataset dataset = content.all(set);
      return new DicomFile(
          content.longest > LONGEST_EXPLICIT_VALUE
              ? Uids.IMPLICIT_VR_LITTLE_ENDIAN
              : Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.RT_STRUCTURE_SET_STORAGE,
          set.sopInstanceUid(),
          dataset);
    } catch (IllegalArgumentException unencodable) {
      throw new DicomException(
          "the structure set cannot be written: " + unencodable.getMessage(), unencodable);
    }
  }

  /** The modules of the object, in the character set of the images. */
  private static final class Content {

    private final CharacterSet characterSet;
    private int longest;

    Content(CharacterSet characterSet) {
      this.characterSet = characterSet;
    }

    Dataset all(RtStructureSet set) {
      DatasetBuilder builder = item();
      CopiedHeader.copy(set.referenced(), builder);
      instance(builder, set);
      structureSet(builder, set);
      return builder.build();
    }

    private void instance(DatasetBuilder builder, RtStructureSet set) {
      ObjectHead head =
          new ObjectHead(
              Uids.RT_STRUCTURE_SET_STORAGE,
              "RTSTRUCT",
              set.sopInstanceUid(),
              set.seriesInstanceUid(),
              set.seriesNumber(),
              set.seriesDescription(),
              set.created(),
              set.equipment());
      head.write(builder, characterSet);
      builder
          .empty(Tags.OPERATORS_NAME)
          .text(Tags.STRUCTURE_SET_LABEL, set.label())
          .text(Tags.STRUCTURE_SET_DATE, head.date())
          .text(Tags.STRUCTURE_SET_TIME, head.time())
          .text(Tags.APPROVAL_STATUS, "UNAPPROVED");
      ObjectHead.optional(builder, Tags.STRUCTURE_SET_NAME, set.name());
      ObjectHead.optional(builder, Tags.STRUCTURE_SET_DESCRIPTION, set.description());
    }

    private void structureSet(DatasetBuilder builder, RtStructureSet set) {
      List<Dataset> rois = new ArrayList<>();
      List<Dataset> contours = new ArrayList<>();
      List<Dataset> observations = new ArrayList<>();
      for (RtRoi roi : set.rois()) {
        rois.add(roi(roi, set.referenced()));
        contours.add(contours(roi));
        observations.add(observation(roi, observations.size() + 1));
      }
      builder
          .items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, referencedFrame(set))
          .items(Tags.STRUCTURE_SET_ROI_SEQUENCE, rois)
          .items(Tags.ROI_CONTOUR_SEQUENCE, contours)
          .items(Tags.RT_ROI_OBSERVATIONS_SEQUENCE, observations);
    }

    private Dataset referencedFrame(RtStructureSet set) {
      List<Dataset> images =
          set.images().stream()
              .map(image -> image(image.sopClassUid(), image.sopInstanceUid()))
              .toList();
      Dataset series =
          item()
              .copy(set.referenced(), Tags.SERIES_INSTANCE_UID)
              .items(Tags.CONTOUR_IMAGE_SEQUENCE, images)
              .build();
      String study = set.referenced().text(Tags.STUDY_INSTANCE_UID).orElse("");
      Dataset studies =
          item()
              .text(Tags.REFERENCED_SOP_CLASS_UID, Uids.DETACHED_STUDY_MANAGEMENT)
              .text(Tags.REFERENCED_SOP_INSTANCE_UID, study)
              .items(Tags.RT_REFERENCED_SERIES_SEQUENCE, series)
              .build();
      return item()
          .copy(set.referenced(), Tags.FRAME_OF_REFERENCE_UID)
          .items(Tags.RT_REFERENCED_STUDY_SEQUENCE, studies)
          .build();
    }

    private Dataset roi(RtRoi roi, Dataset referenced) {
      String frame = referenced.text(Tags.FRAME_OF_REFERENCE_UID).orElse("");
      DatasetBuilder builder =
          item()
              .integers(Tags.ROI_NUMBER, roi.number())
              .text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, frame)
              .text(Tags.ROI_NAME, roi.name())
              .text(Tags.ROI_GENERATION_ALGORITHM, "AUTOMATIC");
      ObjectHead.optional(builder, Tags.ROI_DESCRIPTION, roi.description());
      return builder.build();
    }

    private Dataset contours(RtRoi roi) {
      List<Dataset> contours = new ArrayList<>();
      for (RtContour contour : roi.contours()) {
        String points = points(contour.xyz());
        longest = Math.max(longest, points.length());
        contours.add(
            item()
                .items(
                    Tags.CONTOUR_IMAGE_SEQUENCE,
                    image(contour.sopClassUid(), contour.sopInstanceUid()))
                .text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                .integers(Tags.NUMBER_OF_CONTOUR_POINTS, contour.points())
                .integers(Tags.CONTOUR_NUMBER, contours.size() + 1)
                .text(Tags.CONTOUR_DATA, points)
                .build());
      }
      Rgb colour = roi.colour();
      return item()
          .integers(Tags.ROI_DISPLAY_COLOR, colour.red(), colour.green(), colour.blue())
          .items(Tags.CONTOUR_SEQUENCE, contours)
          .integers(Tags.REFERENCED_ROI_NUMBER, roi.number())
          .build();
    }

    private Dataset observation(RtRoi roi, int number) {
      DatasetBuilder builder =
          item()
              .integers(Tags.OBSERVATION_NUMBER, number)
              .integers(Tags.REFERENCED_ROI_NUMBER, roi.number())
              .text(Tags.RT_ROI_INTERPRETED_TYPE, roi.interpretedType())
              .empty(Tags.ROI_INTERPRETER);
      roi.code()
          .ifPresent(
              code ->
                  builder.items(Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE, code.item(characterSet)));
      return builder.build();
    }

    private Dataset image(String sopClassUid, String sopInstanceUid) {
      return new ImageReference(sopClassUid, sopInstanceUid).item(characterSet).build();
    }

    private DatasetBuilder item() {
      return new DatasetBuilder(characterSet);
    }
  }

  private static String points(double[] xyz) {
    StringBuilder text = new StringBuilder(xyz.length * 9);
    for (double value : xyz) {
      if (!text.isEmpty()) {
        text.append('\\');
      }
      DecimalText.append(text, value);
    }
    return text.toString();
  }
}
