package org.oarlock.service.gate;

import java.util.List;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;
import org.oarlock.service.Finding;

/** What the gate says about a series. */
public sealed interface GateOutcome {

  /** What a person should know and what did not refuse the series. */
  List<Finding> findings();

  /**
   * The series may be segmented.
   *
   * @param slices the slices in the order of the volume, first slice first; nothing else
   * @param volume their HU in patient coordinates
   * @param findings see {@link GateOutcome#findings}
   */
  record Gated(List<CtInstance> slices, Volume volume, List<Finding> findings)
      implements GateOutcome {

    /** Copies the lists. */
    public Gated {
      slices = List.copyOf(slices);
      findings = List.copyOf(findings);
    }

    /** Where the slices lie. */
    public Grid grid() {
      return volume.grid();
    }
  }

  /**
   * The series lies outside the intended use or its geometry cannot be trusted.
   *
   * @param reasons every reason found, at least one
   * @param findings see {@link GateOutcome#findings}
   */
  record Refused(List<Finding> reasons, List<Finding> findings) implements GateOutcome {

    /** Copies the lists; a refusal without a reason is a defect. */
    public Refused {
      reasons = List.copyOf(reasons);
      findings = List.copyOf(findings);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }
}
