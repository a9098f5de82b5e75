package org.oarlock.dicom;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** Which encodings can be read here. */
@Implements("SRS-206")
public final class TransferSyntaxes {

  private static final List<String> NATIVE =
      List.of(
          Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.IMPLICIT_VR_LITTLE_ENDIAN,
          Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.EXPLICIT_VR_BIG_ENDIAN);

  private static final List<String> COMPRESSED =
      List.of(Uids.JPEG_LOSSLESS_SV1, Uids.JPEG_LOSSLESS, Uids.RLE_LOSSLESS);

  private TransferSyntaxes() {}

  /**
   * Transfer syntaxes whose pixel data {@link DicomFiles#pixels} decodes, the preferred one first:
   * the list to accept when an association is negotiated.
   */
  public static List<String> decodable() {
    return java.util.stream.Stream.concat(NATIVE.stream(), COMPRESSED.stream()).toList();
  }

  /** Whether pixel data of this transfer syntax is a plain array of values. */
  public static boolean isNative(String transferSyntax) {
    return NATIVE.contains(transferSyntax);
  }
}
