package org.oarlock.service.job;

import java.util.List;
import java.util.Set;
import org.oarlock.service.Finding;
import org.oarlock.service.receive.Counted;

/** What a count at the source says of a case, in words. */
final class CountFindings {

  static final String INCOMPLETE = "INCOMPLETE";
  static final String NOT_COUNTED = "NOT_COUNTED";

  private static final Set<String> CODES = Set.of(INCOMPLETE, NOT_COUNTED);

  private CountFindings() {}

  static Finding of(Counted.Missing missing) {
    return Finding.of(
        INCOMPLETE,
        missing.missing().size()
            + " of the "
            + missing.all()
            + " images that "
            + missing.source().aeTitle()
            + " has of this series were not received. They are counted again while this waits.");
  }

  static Finding of(Counted.Unknown unknown) {
    return Finding.of(
        NOT_COUNTED,
        "The images of this series could not be counted at "
            + unknown.source().aeTitle()
            + ": "
            + unknown.words()
            + ". Images may be missing.");
  }

  static boolean any(CaseRecord record) {
    return record.findings().stream().anyMatch(CountFindings::isOne);
  }

  /** Everything that the case says beside its count. */
  static List<Finding> others(CaseRecord record) {
    return record.findings().stream().filter(each -> !isOne(each)).toList();
  }

  private static boolean isOne(Finding finding) {
    return CODES.contains(finding.code());
  }
}
