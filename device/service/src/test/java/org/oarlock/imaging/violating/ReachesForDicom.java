package org.oarlock.imaging.violating;

import org.oarlock.dicom.ReadLimits;

/** Imaging that knows DICOM. */
public record ReachesForDicom(ReadLimits limits) {}
