package org.oarlock.dicom.rt;

import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;

/** Makes an RT Structure Set Storage instance (PS3.3 A.19). */
public final class RtStructWriter {

  private RtStructWriter() {}

  /**
   * The structure set as an unapproved, automatically generated draft.
   *
   * @throws DicomException when a name is longer than 16 characters, a structure has no contour, a
   *     contour has under 3 points or lies on an image that is not listed, or the referenced header
   *     has no study, series or frame of reference
   */
  public static DicomFile dataset(RtStructureSet set) throws DicomException {
    throw new DicomException("not yet");
  }
}
