package org.oarlock.service.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people at the site read them, with their offset so that none is ambiguous. */
public record LocalTimes(ZoneId zone) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  /** An instant in the site's zone. */
  public String of(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }
}
