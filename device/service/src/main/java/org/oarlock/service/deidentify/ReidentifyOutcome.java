package org.oarlock.service.deidentify;

import java.util.List;
import org.oarlock.dicom.DicomFile;
import org.oarlock.service.Finding;

/** What became of a structure set that came back. */
public sealed interface ReidentifyOutcome {

  /** The structure set on the original images. */
  record Joined(DicomFile file) implements ReidentifyOutcome {}

  /** It does not belong to these images beyond doubt. */
  record Blocked(List<Finding> reasons) implements ReidentifyOutcome {}
}
