package org.oarlock.service.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.draw.JobStamp;

/** What came of one step of a case. */
sealed interface StepOutcome {

  /** The case goes to {@code next}; {@code artifacts} are digests (SHA-256, hex) by file name. */
  record Advanced(CaseState next, List<Finding> findings, Map<String, String> artifacts)
      implements StepOutcome {

    Advanced(CaseState next, List<Finding> findings) {
      this(next, findings, Map.of());
    }
  }

  /** A rule was chosen, and with it everything that the machine would otherwise make up later. */
  record Routed(
      String route,
      String model,
      List<String> structures,
      List<String> destinations,
      RouteMode mode,
      Map<String, String> replaced,
      JobStamp stamp)
      implements StepOutcome {}

  /** Nothing to do before {@code next}. */
  record Waiting(Instant next) implements StepOutcome {}
}
