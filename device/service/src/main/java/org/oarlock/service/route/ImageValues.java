package org.oarlock.service.route;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oarlock.dicom.Dataset;
import org.oarlock.service.config.rule.RouteKeys;

/** Reads from the header of an image what rules ask for. */
public final class ImageValues {
  private ImageValues() {}

  /**
   * Values by key; what the header lacks is absent. Several values of one attribute are joined by
   * backslashes.
   *
   * @param association values that stand in no header: the AE titles
   */
  public static Map<String, String> of(
      Set<String> keys, Dataset header, Map<String, String> association) {
    Map<String, String> values = new TreeMap<>();
    for (String key : keys) {
      String value =
          RouteKeys.tag(key).isPresent()
              ? String.join("\\", header.texts(RouteKeys.tag(key).getAsInt()))
              : association.getOrDefault(key, "");
      if (!value.isBlank()) {
        values.put(key, value);
      }
    }
    return values;
  }
}
