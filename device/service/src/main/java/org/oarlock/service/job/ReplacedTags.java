package org.oarlock.service.job;

import java.util.Map;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;
import org.oarlock.trace.annotations.Implements;

/** Writes into a drawn object what its rule replaces, by the keys that were recorded. */
@Implements("SRS-1109")
final class ReplacedTags {
  private static final String NOT_CLINICAL = "NOT CLINICAL: ";
  private static final Map<String, Integer> REPLACEABLE =
      Map.of(
          "series-description", Tags.SERIES_DESCRIPTION,
          "series-number", Tags.SERIES_NUMBER,
          "institution-name", Tags.INSTITUTION_NAME,
          "station-name", Tags.STATION_NAME);

  private ReplacedTags() {}

  /** The same object with other texts; what is not replaceable stays. */
  static DicomFile in(DicomFile drawn, Map<String, String> replaced, boolean clinical) {
    if (replaced.isEmpty()) {
      return drawn;
    }
    DatasetBuilder builder =
        new DatasetBuilder(CharacterSet.of(drawn.dataset())).copyAll(drawn.dataset());
    replaced.forEach(
        (key, text) -> {
          Integer tag = REPLACEABLE.get(key);
          if (tag != null) {
            boolean marked = tag == Tags.SERIES_DESCRIPTION && !clinical;
            builder.text(tag, (marked ? NOT_CLINICAL : "") + text);
          }
        });
    return new DicomFile(
        drawn.transferSyntax(), drawn.sopClassUid(), drawn.sopInstanceUid(), builder.build());
  }
}
