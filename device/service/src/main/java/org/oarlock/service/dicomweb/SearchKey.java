package org.oarlock.service.dicomweb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Implements;

/** What may be asked for: only what the index holds. */
@Implements({"SRS-4407", "RC-270"})
enum SearchKey {
  PATIENT_ID("PatientID", Tags.PATIENT_ID, QueryLevel.STUDY, "patient_id"),
  STUDY_UID("StudyInstanceUID", Tags.STUDY_INSTANCE_UID, QueryLevel.STUDY, "study_uid"),
  MODALITIES("ModalitiesInStudy", Tags.MODALITIES_IN_STUDY, QueryLevel.STUDY, "modality"),
  SERIES_UID("SeriesInstanceUID", Tags.SERIES_INSTANCE_UID, QueryLevel.SERIES, "series_uid"),
  MODALITY("Modality", Tags.MODALITY, QueryLevel.SERIES, "modality"),
  CLASS_UID("SOPClassUID", Tags.SOP_CLASS_UID, QueryLevel.INSTANCE, "sop_class_uid"),
  INSTANCE_UID("SOPInstanceUID", Tags.SOP_INSTANCE_UID, QueryLevel.INSTANCE, "sop_instance_uid");

  private static final int MOST_VALUES = 100;
  private static final int LONGEST_ID = 64;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{1,16}");

  private final String keyword;
  private final int tag;
  private final QueryLevel level;
  private final String column;

  SearchKey(String keyword, int tag, QueryLevel level, String column) {
    this.keyword = keyword;
    this.tag = tag;
    this.level = level;
    this.column = column;
  }

  String keyword() {
    return keyword;
  }

  String column() {
    return column;
  }

  /** Keys of a level, those of the levels above it included. */
  static List<SearchKey> of(QueryLevel level) {
    return Arrays.stream(values()).filter(each -> each.isFor(level)).toList();
  }

  /** The key of a level with this keyword or tag ({@code ggggeeee}). */
  static Optional<SearchKey> named(String name, QueryLevel level) {
    return of(level).stream()
        .filter(
            each ->
                each.keyword.equals(name)
                    || String.format(Locale.ROOT, "%08X", each.tag).equals(name))
        .findFirst();
  }

  /** The modalities of a study are no attribute of what is in it. */
  private boolean isFor(QueryLevel asked) {
    return this == MODALITIES ? asked == level : asked.isWithin(level);
  }

  /**
   * The values of which one must match; empty when the value is empty, which matches everything.
   *
   * @throws RequestRefused if it cannot be looked for
   */
  List<String> values(String value) throws RequestRefused {
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> values = isUid() ? List.of(value.split("[,\\\\]", -1)) : List.of(value);
    if (values.size() > MOST_VALUES || !values.stream().allMatch(this::isWhole)) {
      throw Search.refused(
          keyword
              + " is looked for as "
              + (isUid()
                  ? "at most " + MOST_VALUES + " whole UIDs with commas between them."
                  : "one whole value, without wildcards."));
    }
    return values;
  }

  private boolean isUid() {
    return column.endsWith("uid");
  }

  /** Wildcards would list patients to who knows none of them. */
  private boolean isWhole(String value) {
    if (isUid()) {
      return Uids.isValid(value);
    }
    return this == PATIENT_ID
        ? value.length() <= LONGEST_ID && value.chars().noneMatch(SearchKey::isOpen)
        : CODE.matcher(value).matches();
  }

  private static boolean isOpen(int character) {
    return character == '*' || character == '?' || character == '\\' || character < ' ';
  }
}
