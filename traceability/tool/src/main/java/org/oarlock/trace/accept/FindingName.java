package org.oarlock.trace.accept;

import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;

/**
 * What a finding is known by: its rule, its file and its words, without lines and columns, so that
 * an edit elsewhere does not lose it, and a finding that says something else is another one.
 */
@Implements("SRS-3901")
public record FindingName(RuleName rule, String file, String words) {

  /** The name of a finding; what was probably meant is no part of it. */
  public static FindingName of(Finding finding) {
    return new FindingName(
        finding.rule(), finding.place().file(), withoutPlaces(finding.message()));
  }

  private static String withoutPlaces(String message) {
    return message.replaceAll(":[0-9]+:[0-9]+(?![0-9])", "").strip().replaceAll("\\s+", " ");
  }

  /** As one line of a list of frozen findings. */
  public String line() {
    return rule.id() + " " + file + ": " + words;
  }
}
