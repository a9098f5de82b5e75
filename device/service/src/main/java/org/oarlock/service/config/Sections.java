package org.oarlock.service.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares configurations section by section. */
public final class Sections {
  private Sections() {}

  /** Keys of the sections that are not the same in both. */
  public static List<String> changed(SiteConfiguration one, SiteConfiguration other) {
    return Stream.of(SiteConfiguration.class.getRecordComponents())
        .filter(section -> !Objects.equals(value(section, one), value(section, other)))
        .map(section -> RecordBinder.key(section.getName()))
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Object value(
      RecordComponent section, SiteConfiguration configuration) {
    try {
      return section.getAccessor().invoke(configuration);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read section " + section.getName(), e);
    }
  }
}
