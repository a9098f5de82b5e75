package org.oarlock.trace.selftest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.item.Place;

/**
 * What a check said of the copy.
 *
 * @param unreadable places of what could not be read; then there are no findings
 * @param failure what the tool itself failed with; empty if it did not
 */
public record Answer(List<Finding> findings, List<Place> unreadable, String failure) {

  static Answer of(List<Finding> findings) {
    return new Answer(findings, List.of(), "");
  }

  /** Whether nothing at all is wrong. */
  boolean isClean() {
    return findings.isEmpty() && unreadable.isEmpty() && failure.isEmpty();
  }

  /** Findings that the other answer does not hold. Lines do not count: an edit moves them. */
  List<Finding> newSince(Answer clean) {
    Map<String, Integer> known = new HashMap<>();
    clean.findings.forEach(finding -> known.merge(key(finding), 1, Integer::sum));
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      if (known.merge(key(finding), -1, Integer::sum) < 0) {
        fresh.add(finding);
      }
    }
    return fresh;
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.place().file() + " " + finding.words();
  }
}
