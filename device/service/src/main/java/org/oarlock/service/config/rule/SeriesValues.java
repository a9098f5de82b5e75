package org.oarlock.service.config.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules may ask of a series.
 *
 * @param shared values that all images have and share, by key
 * @param differing keys whose values differ between images, or that some images lack
 * @param images number of images
 */
public record SeriesValues(Map<String, String> shared, Set<String> differing, int images) {

  /** Copies. */
  public SeriesValues {
    shared = Map.copyOf(shared);
    differing = Set.copyOf(differing);
  }

  /** The values of a series from those of each image, letter case and outer blanks aside. */
  public static SeriesValues of(List<Map<String, String>> images) {
    Map<String, String> shared = new TreeMap<>();
    Set<String> differing = new TreeSet<>();
    images.forEach(image -> image.keySet().forEach(differing::add));
    for (String key : List.copyOf(differing)) {
      String first = images.get(0).get(key);
      if (first != null && images.stream().allMatch(image -> same(first, image.get(key)))) {
        shared.put(key, first.strip());
        differing.remove(key);
      }
    }
    return new SeriesValues(shared, differing, images.size());
  }

  /** The value that all images share. */
  Optional<String> value(String key) {
    return Optional.ofNullable(shared.get(key));
  }

  /** Whether no image has a value for it. */
  boolean lacks(String key) {
    return !shared.containsKey(key) && !differing.contains(key);
  }

  private static boolean same(String one, @org.jspecify.annotations.Nullable String other) {
    return other != null && comparable(one).equals(comparable(other));
  }

  static String comparable(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }
}
