package org.oarlock.service.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.service.Finding;
import org.oarlock.service.gate.GateOutcome;

/** Takes a case to the gate. */
final class GateStage implements Stage {
  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    GateOutcome outcome = desk.examined();
    if (outcome instanceof GateOutcome.Refused refused) {
      List<Finding> all = new ArrayList<>(refused.reasons());
      all.addAll(refused.findings());
      return new StepOutcome.Advanced(CaseState.REFUSED, all);
    }
    return new StepOutcome.Advanced(CaseState.GATED, outcome.findings());
  }
}
