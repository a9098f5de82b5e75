package org.oarlock.trace.history;

import java.util.Arrays;
import java.util.Set;

/** Under which heading a regulatory difference names a kind of item. */
enum Chapter {
  REQUIREMENTS(
      "Requirements and design", Set.of("PURPOSE", "UN", "VAL", "SYS", "SRS", "ITEM", "UNIT")),
  RISKS("Risks and controls", Set.of("HZ", "HS", "HARM", "RISK", "CAUSE", "RC", "TH", "VULN")),
  SOUP("SOUP", Set.of("SOUP")),
  INSTRUCTIONS("Instructions for use and label", Set.of("IFU", "LABEL")),
  ANOMALIES("Problems, changes and known anomalies", Set.of("ANOM", "PR", "CR")),
  OTHERS("Everything else", Set.of());

  private final String title;
  private final Set<String> kinds;

  Chapter(String title, Set<String> kinds) {
    this.title = title;
    this.kinds = kinds;
  }

  String title() {
    return title;
  }

  /** The chapter of a kind; kinds that only the model knows stand under the last. */
  static Chapter of(String kind) {
    return Arrays.stream(values())
        .filter(chapter -> chapter.kinds.contains(kind))
        .findFirst()
        .orElse(OTHERS);
  }
}
