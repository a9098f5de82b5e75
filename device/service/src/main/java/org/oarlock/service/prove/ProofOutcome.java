package org.oarlock.service.prove;

import java.util.List;
import org.oarlock.service.Finding;

/** What the proof says. It shows that what was meant was written, not that the anatomy is right. */
public sealed interface ProofOutcome {

  /**
   * Nothing differs.
   *
   * @param structures what was measured on the file, in the order of the package
   */
  record Proved(List<ProvedStructure> structures) implements ProofOutcome {

    /** Copies the list. */
    public Proved {
      structures = List.copyOf(structures);
    }
  }

  /**
   * The file must not leave the device.
   *
   * @param differences all that differs, at least one
   */
  record Blocked(List<Finding> differences) implements ProofOutcome {

    /** Copies the list; a block without a difference is a defect. */
    public Blocked {
      differences = List.copyOf(differences);
      if (differences.isEmpty()) {
        throw new IllegalArgumentException("a block needs a difference");
      }
    }
  }
}
