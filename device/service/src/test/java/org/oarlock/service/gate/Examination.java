package org.oarlock.service.gate;

import java.nio.file.Path;
import java.util.List;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;

/** What the gate says of a damaged series: its reasons, or its findings where it has none. */
final class Examination {

  private Examination() {}

  static List<String> codes(CtSeries series, Path folder, Ranges ranges) {
    return findings(series, folder, ranges).stream().map(Finding::code).toList();
  }

  static List<Finding> findings(CtSeries series, Path folder, Ranges ranges) {
    GateOutcome outcome = Gate.examine(series.in(folder), ranges.make());
    return outcome instanceof GateOutcome.Refused refused
        ? refused.reasons()
        : ((GateOutcome.Gated) outcome).findings();
  }
}
