package org.oarlock.service.dicomweb;

import java.util.List;
import java.util.Optional;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/**
 * What is answered about a match (PS3.18 tables 10.6.3-3 to 10.6.3-5). Of the patient no more than
 * the worklist shows, and of a draft that it is one.
 */
@Implements({"SRS-4407", "SRS-4410", "RC-270"})
final class MatchAttributes {
  private static final String UNICODE = "ISO_IR 192";

  private static final int[] OF_STUDY = {
    Tags.STUDY_DATE, Tags.STUDY_TIME, Tags.ACCESSION_NUMBER, Tags.STUDY_ID
  };
  private static final int[] OF_SERIES = {
    Tags.SERIES_DESCRIPTION,
    Tags.SERIES_NUMBER,
    Tags.CONTENT_LABEL,
    Tags.CONTENT_DESCRIPTION,
    Tags.STRUCTURE_SET_LABEL,
    Tags.STRUCTURE_SET_NAME,
    Tags.APPROVAL_STATUS
  };
  private static final int[] OF_INSTANCE = {
    Tags.INSTANCE_NUMBER, Tags.NUMBER_OF_FRAMES, Tags.ROWS, Tags.COLUMNS, Tags.BITS_ALLOCATED
  };

  private final DatasetBuilder attributes =
      new DatasetBuilder(CharacterSet.of(List.of(UNICODE)))
          .text(Tags.SPECIFIC_CHARACTER_SET, UNICODE)
          .text(Tags.INSTANCE_AVAILABILITY, "ONLINE");
  private final Dataset header;

  private MatchAttributes(Dataset header) {
    this.header = header;
  }

  /**
   * The attributes of a match.
   *
   * @param header of its first instance; empty where that cannot be read
   * @param base address of what is retrieved, up to the studies
   */
  static Dataset of(QueryLevel level, Match match, Optional<Dataset> header, String base) {
    MatchAttributes made =
        new MatchAttributes(header.orElseGet(() -> new DatasetBuilder().build()));
    made.study(level, match);
    if (level.isWithin(QueryLevel.SERIES)) {
      made.series(level, match, base);
    }
    if (level == QueryLevel.INSTANCE) {
      made.instance(match.first());
    }
    return made.attributes.build();
  }

  private void study(QueryLevel level, Match match) {
    copy(OF_STUDY);
    attributes
        .text(Tags.STUDY_INSTANCE_UID, match.first().studyUid())
        .text(Tags.PATIENT_ID, match.first().patientId());
    if (level == QueryLevel.STUDY) {
      attributes
          .text(Tags.MODALITIES_IN_STUDY, match.modalities().toArray(String[]::new))
          .integers(Tags.NUMBER_OF_STUDY_RELATED_SERIES, match.series())
          .integers(Tags.NUMBER_OF_STUDY_RELATED_INSTANCES, match.instances());
    }
  }

  private void series(QueryLevel level, Match match, String base) {
    HeldObject first = match.first();
    copy(OF_SERIES);
    String address = base + "/" + first.studyUid() + "/series/" + first.seriesUid();
    attributes
        .text(Tags.SERIES_INSTANCE_UID, first.seriesUid())
        .text(Tags.MODALITY, first.modality())
        .text(
            Tags.RETRIEVE_URL,
            level == QueryLevel.SERIES
                ? address
                : address + "/instances/" + first.sopInstanceUid());
    if (level == QueryLevel.SERIES) {
      attributes.integers(Tags.NUMBER_OF_SERIES_RELATED_INSTANCES, match.instances());
    }
  }

  private void instance(HeldObject first) {
    copy(OF_INSTANCE);
    attributes
        .text(Tags.SOP_CLASS_UID, first.sopClassUid())
        .text(Tags.SOP_INSTANCE_UID, first.sopInstanceUid());
  }

  /** Text is encoded anew, because the file may have another character set. */
  private void copy(int... tags) {
    for (int tag : tags) {
      Optional<Vr> vr = header.vr(tag);
      if (vr.isPresent() && vr.get().isText()) {
        attributes.text(tag, vr.get(), header.texts(tag).toArray(String[]::new));
      } else {
        attributes.copy(header, tag);
      }
    }
  }
}
