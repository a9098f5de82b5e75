package org.oarlock.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what stands before a data set. Files without preamble or without meta information are read
 * when their first element tells the encoding beyond doubt.
 */
final class MetaReader {

  private static final int PREAMBLE = 128;
  private static final int MOST_ELEMENTS = 64;
  private static final int LONGEST_UID = 64;

  private final ByteSource source;
  private String transferSyntax = "";
  private String sopClassUid = "";
  private String sopInstanceUid = "";

  private MetaReader(ByteSource source) {
    this.source = source;
  }

  static FileMeta read(ByteSource source) throws IOException {
    return new MetaReader(source).read();
  }

  private FileMeta read() throws IOException {
    long position = start();
    if (position + 8 <= source.size() && source.u16(position, false) == 2) {
      position = group(position);
    }
    if (transferSyntax.isEmpty()) {
      transferSyntax = guessed(position);
    }
    return new FileMeta(transferSyntax, sopClassUid, sopInstanceUid, position);
  }

  private long start() throws IOException {
    if (source.size() >= PREAMBLE + 4 && marked(PREAMBLE)) {
      return PREAMBLE + 4L;
    }
    return source.size() >= 4 && marked(0) ? 4 : 0;
  }

  private boolean marked(long position) throws IOException {
    return source.u8(position) == 'D'
        && source.u8(position + 1) == 'I'
        && source.u8(position + 2) == 'C'
        && source.u8(position + 3) == 'M';
  }

  /**
   * Walks group 2, which is always explicit VR little endian; its length element is not believed.
   */
  private long group(long start) throws IOException {
    long position = start;
    int elements = 0;
    while (position + 8 <= source.size() && source.u16(position, false) == 2) {
      if (++elements > MOST_ELEMENTS) {
        throw new DicomException("the file meta information has too many elements");
      }
      position = element(position);
    }
    return position;
  }

  private long element(long position) throws IOException {
    int element = source.u16(position + 2, false);
    Vr vr =
        Vr.of(source.u8(position + 4), source.u8(position + 5))
            .orElseThrow(
                () ->
                    new DicomException(
                        "the file meta information is broken at byte "
                            + position
                            + ": unknown value representation"));
    long value = position + (vr.hasLongLength() ? 12 : 8);
    long length =
        vr.hasLongLength() ? source.u32(position + 8, false) : source.u16(position + 6, false);
    if (value > source.size() || length > source.size() - value) {
      throw new DicomException(
          "the file meta information is broken at byte "
              + position
              + ": a length of "
              + length
              + " bytes runs over the end of the file");
    }
    switch (element) {
      case 0x0002 -> sopClassUid = uid(value, length);
      case 0x0003 -> sopInstanceUid = uid(value, length);
      case 0x0010 -> transferSyntax = uid(value, length);
      default -> {
        // The others do not change how the data set is read.
      }
    }
    return value + length;
  }

  private String uid(long position, long length) throws IOException {
    if (length > LONGEST_UID) {
      throw new DicomException(
          "the file meta information is broken: a UID has " + length + " characters");
    }
    String text = new String(source.bytes(position, length), StandardCharsets.ISO_8859_1);
    return text.replace('\0', ' ').strip();
  }

  private String guessed(long position) throws IOException {
    if (position + 8 > source.size()) {
      throw notDicom();
    }
    boolean explicit = Vr.of(source.u8(position + 4), source.u8(position + 5)).isPresent();
    if (source.u16(position, false) == 8) {
      return explicit ? Uids.EXPLICIT_VR_LITTLE_ENDIAN : Uids.IMPLICIT_VR_LITTLE_ENDIAN;
    }
    if (source.u16(position, true) == 8 && explicit) {
      return Uids.EXPLICIT_VR_BIG_ENDIAN;
    }
    throw notDicom();
  }

  private static DicomException notDicom() {
    return new DicomException("not a DICOM file");
  }
}
