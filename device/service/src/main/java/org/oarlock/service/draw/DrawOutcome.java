package org.oarlock.service.draw;

import java.util.List;
import org.oarlock.dicom.DicomFile;
import org.oarlock.service.Finding;

/** What drawing gives. */
public sealed interface DrawOutcome {

  /** What a person should know: names that had to be shortened. */
  List<Finding> findings();

  /**
   * A structure set, not yet proved.
   *
   * @param file the object; {@code DicomFiles.write} stores it
   * @param findings see {@link DrawOutcome#findings}
   */
  record Drawn(DicomFile file, List<Finding> findings) implements DrawOutcome {

    /** Copies the findings. */
    public Drawn {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Every structure is absent: a structure set without contours would be an empty promise.
   *
   * @param findings see {@link DrawOutcome#findings}
   */
  record NothingDrawn(List<Finding> findings) implements DrawOutcome {

    /** Copies the findings. */
    public NothingDrawn {
      findings = List.copyOf(findings);
    }
  }
}
