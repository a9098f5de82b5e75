package org.oarlock.service.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.Tags;

/** Reads from an instance what rules may ask for, by configuration key. */
final class InstanceValues {
  private InstanceValues() {}

  static Map<String, String> of(DicomFile file, String callingAe, String calledAe) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("calling-ae", callingAe);
    values.put("called-ae", calledAe);
    values.put("sop-class", file.sopClassUid());
    Dataset dataset = file.dataset();
    // Not a criterion: what the job's UIDs are derived from.
    put(values, "series", dataset, Tags.SERIES_INSTANCE_UID);
    put(values, "modality", dataset, Tags.MODALITY);
    put(values, "body-part", dataset, Tags.BODY_PART_EXAMINED);
    put(values, "study-description", dataset, Tags.STUDY_DESCRIPTION);
    put(values, "series-description", dataset, Tags.SERIES_DESCRIPTION);
    put(values, "protocol-name", dataset, Tags.PROTOCOL_NAME);
    put(values, "manufacturer", dataset, Tags.MANUFACTURER);
    put(values, "station-name", dataset, Tags.STATION_NAME);
    String imageType = String.join("\\", dataset.texts(Tags.IMAGE_TYPE));
    if (!imageType.isEmpty()) {
      values.put("image-type", imageType);
    }
    return values;
  }

  private static void put(Map<String, String> values, String key, Dataset dataset, int tag) {
    dataset.text(tag).ifPresent(value -> values.put(key, value.replace('\0', ' ')));
  }
}
