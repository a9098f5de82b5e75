package org.oarlock.service.job;

import java.io.IOException;

/** Does one step of a case. Done again after a crash, it gives the same result. */
@FunctionalInterface
interface Stage {

  /** Works on the case on {@code desk}; writes files, never state. */
  StepOutcome work(CaseDesk desk) throws IOException;
}
