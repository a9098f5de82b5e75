package org.oarlock.service.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.service.Finding;
import org.oarlock.service.config.WhenSilent;
import org.oarlock.service.receive.Counted;
import org.oarlock.trace.annotations.Implements;

/** Counts a series at its source before anything is drawn on it. */
@Implements({"SRS-1010", "SRS-1012"})
final class CountStage implements Stage {
  private final CaseCount count;
  private final Stage otherwise;

  CountStage(CaseCount count, Stage otherwise) {
    this.count = count;
    this.otherwise = otherwise;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    if (isReleased(desk.record())) {
      return otherwise.work(desk);
    }
    Counted counted = count.of(desk);
    if (counted instanceof Counted.Missing missing) {
      return held(CountFindings.of(missing));
    }
    if (counted instanceof Counted.Unknown unknown) {
      Finding finding = CountFindings.of(unknown);
      return unknown.source().whenSilent() == WhenSilent.HOLD
          ? held(finding)
          : with(finding, otherwise.work(desk));
    }
    return otherwise.work(desk);
  }

  /** Only a person lets a case go on whose findings still say that images are missing. */
  @Implements("RC-210")
  private static boolean isReleased(CaseRecord record) {
    return CountFindings.any(record);
  }

  private static StepOutcome held(Finding finding) {
    return new StepOutcome.Advanced(CaseState.HELD, List.of(finding));
  }

  private static StepOutcome with(Finding finding, StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Advanced advanced) {
      List<Finding> all = new ArrayList<>(advanced.findings());
      all.add(finding);
      return new StepOutcome.Advanced(advanced.next(), all, advanced.artifacts());
    }
    return outcome;
  }
}
