package org.oarlock.inference;

import java.util.List;
import org.oarlock.imaging.Mask;

/**
 * One structure as it was found.
 *
 * @param spec what the package says about it
 * @param mask its voxels on the grid of the volume; empty exactly when there is a finding {@link
 *     FindingCode#ABSENT}
 * @param findings what a reviewer must know
 */
public record SegmentedStructure(StructureSpec spec, Mask mask, List<StructureFinding> findings) {

  /** Refuses a silently empty mask. */
  public SegmentedStructure {
    findings = List.copyOf(findings);
    boolean saidAbsent = findings.stream().anyMatch(f -> f.code() == FindingCode.ABSENT);
    if (saidAbsent != mask.isEmpty()) {
      throw new IllegalArgumentException(
          spec.tg263Name() + ": an empty mask and the finding ABSENT go together");
    }
  }
}
