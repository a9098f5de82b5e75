package org.oarlock.trace.accept;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.model.BuiltInKinds;

/** The file of frozen findings: one line each, sorted; after it was written it only shrinks. */
@Implements("SRS-3904")
public final class FrozenFile {

  private FrozenFile() {}

  /** The findings that may be frozen, by the line that names them. */
  public static List<String> lines(List<Finding> open) {
    return open.stream()
        .filter(Barred::excusable)
        .map(finding -> FindingName.of(finding).line())
        .sorted()
        .toList();
  }

  /** Its text. */
  public static String text(Subject subject, List<String> lines, NewAcceptance.Terms terms) {
    return "# yaml-language-server: $schema=../traceability/schemas/freeze.schema.json\n"
        + "# Findings that stood here when `trace accept --freeze` was run. Later checks count them"
        + " and report the\n# others; a release reports all. `trace accept --thaw` takes out what"
        + " is gone.\n- id: "
        + NewAcceptance.freeId(subject, BuiltInKinds.FREEZE)
        + "\n  title: Frozen findings\n"
        + terms.text()
        + "  findings:\n"
        + lines.stream()
            .map(line -> "    - " + NewAcceptance.quoted(line) + "\n")
            .collect(Collectors.joining());
  }

  /** Lines of the file that name a finding that is gone, from 1. */
  public static Set<Integer> gone(List<Finding> open) {
    return open.stream()
        .filter(finding -> finding.rule() == RuleName.ACCEPTANCE_UNUSED)
        .filter(finding -> finding.place().file().equals(BuiltInKinds.FROZEN_FILE))
        .map(finding -> finding.place().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The text without some of its lines; empty if no finding is left in it.
   *
   * @return nothing if one of these lines is not a finding alone
   */
  public static Optional<String> without(String text, Set<Integer> gone) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    StringBuilder out = new StringBuilder();
    boolean left = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean finding = lines.get(i).matches(" +- '[A-Z]+(-[A-Z]+)* .*'\\r?");
      if (!gone.contains(i + 1)) {
        out.append(lines.get(i)).append(i + 1 < lines.size() ? "\n" : "");
        left |= finding;
      } else if (!finding) {
        return Optional.empty();
      }
    }
    return Optional.of(left ? out.toString() : "");
  }
}
