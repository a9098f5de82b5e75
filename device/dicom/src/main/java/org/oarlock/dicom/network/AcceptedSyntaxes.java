package org.oarlock.dicom.network;

import java.util.List;
import java.util.Set;

/**
 * What a server accepts in presentation contexts. C-ECHO (Verification, with an uncompressed
 * transfer syntax) is always accepted.
 *
 * @param abstractSyntaxes SOP class UIDs that may be stored
 * @param transferSyntaxes transfer syntax UIDs that can be decoded, the preferred first
 */
public record AcceptedSyntaxes(Set<String> abstractSyntaxes, List<String> transferSyntaxes) {

  /** SOP class of C-ECHO. */
  public static final String VERIFICATION = "1.2.840.10008.1.1";

  /** CT Image Storage. */
  public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";

  /** RT Structure Set Storage. */
  public static final String RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";

  /** Implicit VR Little Endian, the default transfer syntax of DICOM. */
  public static final String IMPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2";

  /** Explicit VR Little Endian. */
  public static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  /** Takes its own copies. */
  public AcceptedSyntaxes {
    abstractSyntaxes = Set.copyOf(abstractSyntaxes);
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }
}
