package org.oarlock.service.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All troubles of one kind, for a reader.
 *
 * @param subjects what is in trouble; the first {@value #NAMED} by name
 */
public record TroubleLine(TroubleKind kind, List<String> subjects) {
  private static final int NAMED = 20;

  /** One line for each kind, in the order of the kinds. */
  static List<TroubleLine> of(List<Trouble> troubles) {
    Map<TroubleKind, List<String>> kinds = new EnumMap<>(TroubleKind.class);
    troubles.forEach(
        each -> kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each.subject()));
    return kinds.entrySet().stream()
        .map(each -> new TroubleLine(each.getKey(), each.getValue()))
        .toList();
  }

  /** Kind and subjects, for example {@code HELD: case 3, case 5}. */
  public String title() {
    String named = String.join(", ", subjects.subList(0, Math.min(NAMED, subjects.size())));
    int more = subjects.size() - NAMED;
    return kind + ": " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
