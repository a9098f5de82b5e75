package org.oarlock.dicom;

/**
 * How tags and lengths of a data set are encoded (PS3.5 annex A).
 *
 * @param explicit whether the value representation stands in the data set
 * @param bigEndian whether numbers start with their high byte
 */
record Encoding(boolean explicit, boolean bigEndian) {

  static final Encoding EXPLICIT_LITTLE = new Encoding(true, false);
  static final Encoding IMPLICIT_LITTLE = new Encoding(false, false);
  static final Encoding EXPLICIT_BIG = new Encoding(true, true);

  /**
   * The encoding of a transfer syntax; a deflated one is explicit once it is inflated.
   *
   * @throws DicomException when the transfer syntax is not one of the standard
   */
  static Encoding of(String transferSyntax) throws DicomException {
    return switch (transferSyntax) {
      case Uids.IMPLICIT_VR_LITTLE_ENDIAN -> IMPLICIT_LITTLE;
      case Uids.EXPLICIT_VR_BIG_ENDIAN -> EXPLICIT_BIG;
      case Uids.EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
          Uids.RLE_LOSSLESS ->
          EXPLICIT_LITTLE;
      default -> {
        if (!transferSyntax.startsWith("1.2.840.10008.1.2.4.")) {
          throw new DicomException(
              "the transfer syntax "
                  + Shown.text(transferSyntax)
                  + " is not known here; resend the file in explicit VR little endian");
        }
        yield EXPLICIT_LITTLE;
      }
    };
  }

  /** The transfer syntax by which a toolkit knows this encoding. */
  String transferSyntax() {
    if (bigEndian) {
      return Uids.EXPLICIT_VR_BIG_ENDIAN;
    }
    return explicit ? Uids.EXPLICIT_VR_LITTLE_ENDIAN : Uids.IMPLICIT_VR_LITTLE_ENDIAN;
  }
}
