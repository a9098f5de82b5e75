package org.oarlock.service.demo;

import java.io.IOException;
import java.util.List;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.service.Finding;
import org.oarlock.service.gate.Gate;
import org.oarlock.service.gate.GateOutcome;
import org.oarlock.service.segment.ShippedPackage;

/**
 * Why the gate refuses a series, in words: the device's log has only codes, for it may be copied.
 */
final class Refusal {

  private Refusal() {}

  /** The reasons, none if the gate lets the series through. */
  static List<Finding> of(List<CtInstance> series) throws IOException {
    return Gate.examine(series, ShippedPackage.load().manifest().inputRanges())
            instanceof GateOutcome.Refused refused
        ? refused.reasons()
        : List.of();
  }
}
