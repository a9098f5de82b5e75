package org.oarlock.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The item file: which item a class belongs to, and who owns a foreign package. */
record SoftwareItems(List<SoftwareItem> items) {

  static SoftwareItems ofThisRepository() {
    Path file = Path.of("..", "..", "requirements", "software-items.yaml");
    try {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Files.readString(file, StandardCharsets.UTF_8));
      return new SoftwareItems(entries.stream().map(SoftwareItems::item).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The item with the longest package that holds {@code type}. */
  Optional<SoftwareItem> of(JavaClass type) {
    return items.stream()
        .filter(item -> SoftwareItem.within(type, item.packageName()))
        .max(Comparator.comparingInt(item -> item.packageName().length()));
  }

  /** The item that alone may import the foreign package of {@code type}. */
  Optional<SoftwareItem> ownerOf(JavaClass type) {
    return items.stream()
        .filter(
            item ->
                item.libraries().stream().anyMatch(library -> SoftwareItem.within(type, library)))
        .findFirst();
  }

  private static SoftwareItem item(Map<String, Object> entry) {
    String packageName = (String) entry.get("package");
    return new SoftwareItem(
        (String) entry.get("id"),
        packageName,
        strings(entry, "uses"),
        strings(entry, "libraries"),
        (String) entry.getOrDefault("librariesOnlyIn", packageName),
        strings(entry, "mayNotTouch"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Map<String, Object> entry, String key) {
    return (List<String>) entry.getOrDefault(key, List.of());
  }
}
