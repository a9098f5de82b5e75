package org.oarlock.dicom;

import java.util.HashMap;
import java.util.Map;

/** Value representations of the elements in {@link Tags} (PS3.6 table 6-1). */
final class Dictionary {

  private static final Map<Integer, Vr> REPRESENTATIONS = new HashMap<>();

  static {
    put(Vr.AT, Tags.DIMENSION_INDEX_POINTER, Tags.FUNCTIONAL_GROUP_POINTER);
    put(Vr.AS, Tags.PATIENT_AGE);
    put(
        Vr.CS,
        Tags.SEGMENTATION_TYPE,
        Tags.SEGMENT_ALGORITHM_TYPE,
        Tags.CONTENT_LABEL,
        Tags.SPECIFIC_CHARACTER_SET,
        Tags.IMAGE_TYPE,
        Tags.QUERY_RETRIEVE_LEVEL,
        Tags.INSTANCE_AVAILABILITY,
        Tags.MODALITY,
        Tags.MODALITIES_IN_STUDY,
        Tags.PATIENT_SEX,
        Tags.PATIENT_IDENTITY_REMOVED,
        Tags.BODY_PART_EXAMINED,
        Tags.LATERALITY,
        Tags.PATIENT_POSITION,
        Tags.PATIENT_ORIENTATION,
        Tags.PHOTOMETRIC_INTERPRETATION,
        Tags.BURNED_IN_ANNOTATION,
        Tags.RECOGNIZABLE_VISUAL_FEATURES,
        Tags.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED,
        Tags.LOSSY_IMAGE_COMPRESSION,
        Tags.LOSSY_IMAGE_COMPRESSION_METHOD,
        Tags.ROI_GENERATION_ALGORITHM,
        Tags.CONTOUR_GEOMETRIC_TYPE,
        Tags.RT_ROI_INTERPRETED_TYPE,
        Tags.APPROVAL_STATUS,
        Tags.OVERLAY_TYPE);
    put(
        Vr.DA,
        Tags.INSTANCE_CREATION_DATE,
        Tags.STUDY_DATE,
        Tags.SERIES_DATE,
        Tags.ACQUISITION_DATE,
        Tags.CONTENT_DATE,
        Tags.PATIENT_BIRTH_DATE,
        Tags.STRUCTURE_SET_DATE,
        Tags.REVIEW_DATE);
    put(
        Vr.DS,
        Tags.PATIENT_SIZE,
        Tags.PATIENT_WEIGHT,
        Tags.SLICE_THICKNESS,
        Tags.KVP,
        Tags.SPACING_BETWEEN_SLICES,
        Tags.RECONSTRUCTION_DIAMETER,
        Tags.GANTRY_DETECTOR_TILT,
        Tags.TABLE_HEIGHT,
        Tags.IMAGE_POSITION_PATIENT,
        Tags.IMAGE_ORIENTATION_PATIENT,
        Tags.SLICE_LOCATION,
        Tags.PIXEL_SPACING,
        Tags.WINDOW_CENTER,
        Tags.WINDOW_WIDTH,
        Tags.RESCALE_INTERCEPT,
        Tags.RESCALE_SLOPE,
        Tags.LOSSY_IMAGE_COMPRESSION_RATIO,
        Tags.ROI_VOLUME,
        Tags.CONTOUR_DATA);
    put(
        Vr.IS,
        Tags.REFERENCED_FRAME_NUMBER,
        Tags.NUMBER_OF_STUDY_RELATED_SERIES,
        Tags.NUMBER_OF_STUDY_RELATED_INSTANCES,
        Tags.NUMBER_OF_SERIES_RELATED_INSTANCES,
        Tags.SERIES_NUMBER,
        Tags.ACQUISITION_NUMBER,
        Tags.INSTANCE_NUMBER,
        Tags.NUMBER_OF_FRAMES,
        Tags.ROI_NUMBER,
        Tags.ROI_DISPLAY_COLOR,
        Tags.NUMBER_OF_CONTOUR_POINTS,
        Tags.CONTOUR_NUMBER,
        Tags.OBSERVATION_NUMBER,
        Tags.REFERENCED_ROI_NUMBER);
    put(
        Vr.LO,
        Tags.CONTENT_DESCRIPTION,
        Tags.SEGMENT_LABEL,
        Tags.SEGMENT_ALGORITHM_NAME,
        Tags.DIMENSION_DESCRIPTION_LABEL,
        Tags.MANUFACTURER,
        Tags.INSTITUTION_NAME,
        Tags.CODE_MEANING,
        Tags.STUDY_DESCRIPTION,
        Tags.SERIES_DESCRIPTION,
        Tags.MANUFACTURER_MODEL_NAME,
        Tags.PATIENT_ID,
        Tags.ISSUER_OF_PATIENT_ID,
        Tags.OTHER_PATIENT_IDS,
        Tags.DEIDENTIFICATION_METHOD,
        Tags.DEVICE_SERIAL_NUMBER,
        Tags.SOFTWARE_VERSIONS,
        Tags.PROTOCOL_NAME,
        Tags.POSITION_REFERENCE_INDICATOR,
        Tags.RESCALE_TYPE,
        Tags.STRUCTURE_SET_NAME,
        Tags.ROI_NAME,
        Tags.ROI_GENERATION_DESCRIPTION);
    put(Vr.LT, Tags.PATIENT_COMMENTS, Tags.IMAGE_COMMENTS);
    put(Vr.OD, Tags.DOUBLE_FLOAT_PIXEL_DATA);
    put(Vr.OF, Tags.FLOAT_PIXEL_DATA);
    put(Vr.OW, Tags.OVERLAY_DATA, Tags.PIXEL_DATA);
    put(
        Vr.PN,
        Tags.CONTENT_CREATOR_NAME,
        Tags.REFERRING_PHYSICIAN_NAME,
        Tags.OPERATORS_NAME,
        Tags.PATIENT_NAME,
        Tags.ROI_INTERPRETER,
        Tags.REVIEWER_NAME);
    put(
        Vr.SH,
        Tags.ACCESSION_NUMBER,
        Tags.CODE_VALUE,
        Tags.CODING_SCHEME_DESIGNATOR,
        Tags.CODING_SCHEME_VERSION,
        Tags.TIMEZONE_OFFSET_FROM_UTC,
        Tags.STATION_NAME,
        Tags.ETHNIC_GROUP,
        Tags.CONVOLUTION_KERNEL,
        Tags.STUDY_ID,
        Tags.STRUCTURE_SET_LABEL,
        Tags.ROI_OBSERVATION_LABEL);
    put(
        Vr.SQ,
        Tags.REFERENCED_SERIES_SEQUENCE,
        Tags.REFERENCED_INSTANCE_SEQUENCE,
        Tags.SOURCE_IMAGE_SEQUENCE,
        Tags.DERIVATION_IMAGE_SEQUENCE,
        Tags.DERIVATION_CODE_SEQUENCE,
        Tags.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
        Tags.SEGMENT_SEQUENCE,
        Tags.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE,
        Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
        Tags.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
        Tags.DIMENSION_ORGANIZATION_SEQUENCE,
        Tags.DIMENSION_INDEX_SEQUENCE,
        Tags.FRAME_CONTENT_SEQUENCE,
        Tags.PLANE_POSITION_SEQUENCE,
        Tags.PLANE_ORIENTATION_SEQUENCE,
        Tags.PIXEL_MEASURES_SEQUENCE,
        Tags.FAILED_SOP_SEQUENCE,
        Tags.REFERENCED_SOP_SEQUENCE,
        Tags.REFERENCED_STUDY_SEQUENCE,
        Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
        Tags.UDI_SEQUENCE,
        Tags.REQUEST_ATTRIBUTES_SEQUENCE,
        Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
        Tags.RT_REFERENCED_STUDY_SEQUENCE,
        Tags.RT_REFERENCED_SERIES_SEQUENCE,
        Tags.CONTOUR_IMAGE_SEQUENCE,
        Tags.STRUCTURE_SET_ROI_SEQUENCE,
        Tags.ROI_CONTOUR_SEQUENCE,
        Tags.CONTOUR_SEQUENCE,
        Tags.RT_ROI_OBSERVATIONS_SEQUENCE,
        Tags.RT_ROI_IDENTIFICATION_CODE_SEQUENCE,
        Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
        Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    put(Vr.ST, Tags.SEGMENT_DESCRIPTION, Tags.STRUCTURE_SET_DESCRIPTION, Tags.ROI_DESCRIPTION);
    put(
        Vr.TM,
        Tags.INSTANCE_CREATION_TIME,
        Tags.STUDY_TIME,
        Tags.SERIES_TIME,
        Tags.ACQUISITION_TIME,
        Tags.CONTENT_TIME,
        Tags.STRUCTURE_SET_TIME,
        Tags.REVIEW_TIME);
    put(
        Vr.UI,
        Tags.DIMENSION_ORGANIZATION_UID,
        Tags.TRANSACTION_UID,
        Tags.SOP_CLASS_UID,
        Tags.SOP_INSTANCE_UID,
        Tags.REFERENCED_SOP_CLASS_UID,
        Tags.REFERENCED_SOP_INSTANCE_UID,
        Tags.STUDY_INSTANCE_UID,
        Tags.SERIES_INSTANCE_UID,
        Tags.FRAME_OF_REFERENCE_UID,
        Tags.REFERENCED_FRAME_OF_REFERENCE_UID);
    put(
        Vr.US,
        Tags.SEGMENT_NUMBER,
        Tags.REFERENCED_SEGMENT_NUMBER,
        Tags.RECOMMENDED_DISPLAY_CIELAB_VALUE,
        Tags.FAILURE_REASON,
        Tags.SAMPLES_PER_PIXEL,
        Tags.ROWS,
        Tags.COLUMNS,
        Tags.BITS_ALLOCATED,
        Tags.BITS_STORED,
        Tags.HIGH_BIT,
        Tags.PIXEL_REPRESENTATION,
        Tags.SMALLEST_IMAGE_PIXEL_VALUE,
        Tags.LARGEST_IMAGE_PIXEL_VALUE,
        Tags.PIXEL_PADDING_VALUE,
        Tags.PIXEL_PADDING_RANGE_LIMIT,
        Tags.OVERLAY_ROWS,
        Tags.OVERLAY_COLUMNS);
    put(Vr.UL, Tags.DIMENSION_INDEX_VALUES);
    put(Vr.UR, Tags.RETRIEVE_URL);
    put(Vr.UT, Tags.UNIQUE_DEVICE_IDENTIFIER);
  }

  private Dictionary() {}

  /** The representation of an element, {@link Vr#UN} when it is not listed. */
  static Vr vr(int tag) {
    return REPRESENTATIONS.getOrDefault(tag, Vr.UN);
  }

  private static void put(Vr vr, int... tags) {
    for (int tag : tags) {
      REPRESENTATIONS.put(tag, vr);
    }
  }
}
