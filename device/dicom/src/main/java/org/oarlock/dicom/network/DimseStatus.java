package org.oarlock.dicom.network;

import java.util.Locale;

/**
 * The status of a DIMSE response (PS3.7 annex C, PS3.4 table B.2-1).
 *
 * @param code 16 bits
 * @param comment Error Comment (0000,0902): at most 64 printable ASCII characters, without
 *     identity; empty for none
 */
public record DimseStatus(int code, String comment) {

  /** Done. */
  public static final DimseStatus SUCCESS = of(0x0000);

  /** The operation failed for a reason that no other status names. */
  public static final DimseStatus PROCESSING_FAILURE = of(0x0110);

  /** The SOP Instance UID is not a UID. */
  public static final DimseStatus INVALID_INSTANCE = of(0x0117);

  /** A value of the request means nothing to this device. */
  public static final DimseStatus INVALID_ARGUMENT = of(0x0115);

  /** The SOP class is not the one that was negotiated. */
  public static final DimseStatus SOP_CLASS_NOT_SUPPORTED = of(0x0122);

  /** The peer may not do this. */
  public static final DimseStatus NOT_AUTHORISED = of(0x0124);

  /** The action is not one of its SOP class. */
  public static final DimseStatus NO_SUCH_ACTION = of(0x0123);

  /** As many requests of the peer wait as may wait. */
  public static final DimseStatus RESOURCE_LIMITATION = of(0x0213);

  /** The operation is not one that this device knows. */
  public static final DimseStatus UNRECOGNISED_OPERATION = of(0x0211);

  /** No room to store the instance now. */
  public static final DimseStatus OUT_OF_RESOURCES = of(0xA700);

  /** The data set is not of the SOP class that was announced. */
  public static final DimseStatus DATA_SET_MISMATCH = of(0xA900);

  /** The data set cannot be read. */
  public static final DimseStatus CANNOT_UNDERSTAND = of(0xC000);

  private static final int COMMENT_LENGTH = 64;

  /** Cuts the comment to what fits and replaces what may not stand there. */
  public DimseStatus {
    if (code < 0 || code > 0xFFFF) {
      throw new IllegalArgumentException("a status has 16 bits");
    }
    comment = comment.replaceAll("[^ -~]|\\\\", "?");
    comment = comment.substring(0, Math.min(comment.length(), COMMENT_LENGTH));
  }

  /** A status without comment. */
  public static DimseStatus of(int code) {
    return new DimseStatus(code, "");
  }

  /** The same status with an Error Comment. */
  public DimseStatus because(String words) {
    return new DimseStatus(code, words);
  }

  /** Whether the operation goes on and further answers follow (FF00, FF01). */
  public boolean isPending() {
    return (code & 0xFFFE) == 0xFF00;
  }

  /** Whether the operation was done as asked. */
  public boolean isSuccess() {
    return code == 0;
  }

  /** Whether the operation was done, with a reservation (0001, Bxxx, 0107, 0116). */
  public boolean isWarning() {
    return code == 0x0001 || code == 0x0107 || code == 0x0116 || (code & 0xF000) == 0xB000;
  }

  /** Whether the operation was not done. */
  public boolean isFailure() {
    return !isSuccess() && !isWarning() && !isPending();
  }

  @Override
  public String toString() {
    String hex = String.format(Locale.ROOT, "status 0x%04X", code);
    return comment.isEmpty() ? hex : hex + " (" + comment + ")";
  }
}
