package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * What a rule writes into the result in place of what the device would write. The list is closed:
 * nothing in it says whose result it is, what was drawn on, or whether somebody approved it.
 *
 * @param seriesDescription a result that is not clinical says so before it
 */
@Implements("SRS-1109")
public record ResultTags(
    @Pattern(regexp = TEXT, message = MESSAGE) @Nullable String seriesDescription,
    @Min(1) @Max(99_999) @Nullable Integer seriesNumber,
    @Pattern(regexp = TEXT, message = MESSAGE) @Nullable String institutionName,
    @Pattern(
            regexp = "[\\x20-\\x5b\\x5d-\\x7e]{1,16}",
            message = "must be 1 to 16 printable ASCII characters without \\")
        @Nullable String stationName) {

  /** Nothing is replaced. */
  public static final ResultTags NONE = new ResultTags(null, null, null, null);

  private static final String TEXT = "[\\x20-\\x5b\\x5d-\\x7e]{1,48}";
  private static final String MESSAGE = "must be 1 to 48 printable ASCII characters without \\";

  /** What is replaced, by key. */
  public Map<String, String> present() {
    Map<String, String> present = new TreeMap<>();
    put(present, "series-description", seriesDescription);
    put(present, "series-number", seriesNumber);
    put(present, "institution-name", institutionName);
    put(present, "station-name", stationName);
    return present;
  }

  private static void put(Map<String, String> present, String key, @Nullable Object value) {
    if (value != null) {
      present.put(key, value.toString());
    }
  }
}
