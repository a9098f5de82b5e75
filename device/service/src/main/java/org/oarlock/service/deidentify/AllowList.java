package org.oarlock.service.deidentify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/**
 * The elements of a CT image that a copy may hold, and how. Narrower than the Basic Profile of
 * PS3.15 annex E: nothing that may hold free text is among them.
 */
@Implements({"SRS-4201", "RC-120"})
final class AllowList {

  /** How a listed element comes into the copy. */
  enum Treatment {
    /** Values of a closed list; others are dropped. */
    WORDS,
    /** Numbers of PS3.5 table 6.2-1, DS, as they stand. */
    DECIMALS,
    /** A whole number of at most 6 digits. */
    WHOLE,
    /** Two bytes. */
    BINARY,
    /** Replaced by a keyed UID. */
    UID,
    /** Moved back by the days of the patient. */
    DATE
  }

  private static final Map<Integer, Treatment> TREATMENTS = new HashMap<>();
  private static final Map<Integer, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry(Tags.SOP_CLASS_UID, Set.of(Uids.CT_IMAGE_STORAGE)),
          Map.entry(Tags.MODALITY, Set.of("CT")),
          Map.entry(
              Tags.IMAGE_TYPE,
              Set.of(
                  "ORIGINAL",
                  "DERIVED",
                  "PRIMARY",
                  "SECONDARY",
                  "AXIAL",
                  "LOCALIZER",
                  "MPR",
                  "PROCESSED",
                  "REFORMATTED",
                  "RESAMPLED")),
          Map.entry(Tags.LATERALITY, Set.of("R", "L")),
          Map.entry(
              Tags.PATIENT_POSITION,
              Set.of("HFS", "HFP", "HFDR", "HFDL", "FFS", "FFP", "FFDR", "FFDL")),
          Map.entry(Tags.RESCALE_TYPE, Set.of("HU", "US")),
          Map.entry(Tags.LOSSY_IMAGE_COMPRESSION, Set.of("00", "01")),
          Map.entry(
              Tags.LOSSY_IMAGE_COMPRESSION_METHOD,
              Set.of("ISO_10918_1", "ISO_14495_1", "ISO_15444_1")),
          Map.entry(Tags.BURNED_IN_ANNOTATION, Set.of("NO")),
          Map.entry(Tags.BODY_PART_EXAMINED, BodyParts.ALL),
          Map.entry(Tags.PATIENT_SEX, Set.of("M", "F", "O")));

  static {
    WORDS.keySet().forEach(tag -> TREATMENTS.put(tag, Treatment.WORDS));
    put(
        Treatment.DECIMALS,
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
        Tags.PATIENT_SIZE,
        Tags.PATIENT_WEIGHT);
    put(Treatment.WHOLE, Tags.SERIES_NUMBER, Tags.ACQUISITION_NUMBER, Tags.INSTANCE_NUMBER);
    put(
        Treatment.BINARY,
        Tags.SMALLEST_IMAGE_PIXEL_VALUE,
        Tags.LARGEST_IMAGE_PIXEL_VALUE,
        Tags.PIXEL_PADDING_VALUE,
        Tags.PIXEL_PADDING_RANGE_LIMIT);
    put(
        Treatment.UID,
        Tags.SOP_INSTANCE_UID,
        Tags.STUDY_INSTANCE_UID,
        Tags.SERIES_INSTANCE_UID,
        Tags.FRAME_OF_REFERENCE_UID);
    put(
        Treatment.DATE,
        Tags.STUDY_DATE,
        Tags.SERIES_DATE,
        Tags.ACQUISITION_DATE,
        Tags.CONTENT_DATE);
  }

  private AllowList() {}

  /** How this element is treated; empty for the many that are left out. */
  static Optional<Treatment> treatment(int tag) {
    return Optional.ofNullable(TREATMENTS.get(tag));
  }

  /** The words that a listed element may hold. */
  static Set<String> words(int tag) {
    return WORDS.getOrDefault(tag, Set.of());
  }

  /** Every word that a copy may hold. */
  static Set<String> allWords() {
    Set<String> all = new TreeSet<>();
    WORDS.values().forEach(all::addAll);
    return all;
  }

  private static void put(Treatment treatment, int... tags) {
    for (int tag : tags) {
      TREATMENTS.put(tag, treatment);
    }
  }
}
