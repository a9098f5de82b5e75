package org.oarlock.service.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a series must be for a rule. Absent criteria do not matter; present ones must equal the one
 * value that all instances of the series share, letter case and outer blanks aside.
 */
public record RouteCriteria(
    @Nullable String callingAe,
    @Nullable String calledAe,
    @Nullable String modality,
    @Nullable String sopClass,
    @Nullable String bodyPart,
    @Nullable String studyDescription,
    @Nullable String seriesDescription,
    @Nullable String protocolName,
    @Nullable String manufacturer,
    @Nullable String stationName,
    @Nullable String imageType) {

  /** The criteria that are present, by their configuration key, in a fixed order. */
  public Map<String, String> present() {
    Map<String, String> present = new LinkedHashMap<>();
    put(present, "calling-ae", callingAe);
    put(present, "called-ae", calledAe);
    put(present, "modality", modality);
    put(present, "sop-class", sopClass);
    put(present, "body-part", bodyPart);
    put(present, "study-description", studyDescription);
    put(present, "series-description", seriesDescription);
    put(present, "protocol-name", protocolName);
    put(present, "manufacturer", manufacturer);
    put(present, "station-name", stationName);
    put(present, "image-type", imageType);
    return present;
  }

  private static void put(Map<String, String> present, String key, @Nullable String value) {
    if (value != null) {
      present.put(key, value);
    }
  }
}
