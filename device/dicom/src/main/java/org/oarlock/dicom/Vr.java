package org.oarlock.dicom;

import java.util.Optional;

/** Value representations (PS3.5 table 6.2-1). */
public enum Vr {
  AE(Kind.TEXT),
  AS(Kind.TEXT),
  AT(Kind.BINARY, 2),
  CS(Kind.TEXT),
  DA(Kind.TEXT),
  DS(Kind.TEXT),
  DT(Kind.TEXT),
  FL(Kind.BINARY, 4),
  FD(Kind.BINARY, 8),
  IS(Kind.TEXT),
  LO(Kind.LOCAL_TEXT),
  LT(Kind.LOCAL_SINGLE_TEXT),
  OB(Kind.LONG_BINARY, 1),
  OD(Kind.LONG_BINARY, 8),
  OF(Kind.LONG_BINARY, 4),
  OL(Kind.LONG_BINARY, 4),
  OV(Kind.LONG_BINARY, 8),
  OW(Kind.LONG_BINARY, 2),
  PN(Kind.LOCAL_TEXT),
  SH(Kind.LOCAL_TEXT),
  SL(Kind.BINARY, 4),
  SQ(Kind.SEQUENCE),
  SS(Kind.BINARY, 2),
  ST(Kind.LOCAL_SINGLE_TEXT),
  SV(Kind.LONG_BINARY, 8),
  TM(Kind.TEXT),
  UC(Kind.LONG_LOCAL_TEXT),
  UI(Kind.TEXT),
  UL(Kind.BINARY, 4),
  UN(Kind.LONG_BINARY, 1),
  UR(Kind.LONG_SINGLE_TEXT),
  US(Kind.BINARY, 2),
  UT(Kind.LONG_LOCAL_SINGLE_TEXT),
  UV(Kind.LONG_BINARY, 8);

  private enum Kind {
    TEXT,
    LOCAL_TEXT,
    LOCAL_SINGLE_TEXT,
    LONG_LOCAL_TEXT,
    LONG_SINGLE_TEXT,
    LONG_LOCAL_SINGLE_TEXT,
    BINARY,
    LONG_BINARY,
    SEQUENCE
  }

  private final Kind kind;
  private final int wordBytes;

  Vr(Kind kind) {
    this(kind, 1);
  }

  Vr(Kind kind, int wordBytes) {
    this.kind = kind;
    this.wordBytes = wordBytes;
  }

  /** The representation with this two-letter code. */
  public static Optional<Vr> of(int first, int second) {
    for (Vr vr : values()) {
      if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
        return Optional.of(vr);
      }
    }
    return Optional.empty();
  }

  /** Whether values are character strings. */
  public boolean isText() {
    return kind != Kind.BINARY && kind != Kind.LONG_BINARY && kind != Kind.SEQUENCE;
  }

  /** Whether Specific Character Set applies (PS3.5 section 6.1.2.3). */
  public boolean isLocalText() {
    return kind == Kind.LOCAL_TEXT
        || kind == Kind.LOCAL_SINGLE_TEXT
        || kind == Kind.LONG_LOCAL_TEXT
        || kind == Kind.LONG_LOCAL_SINGLE_TEXT;
  }

  /** Whether a backslash separates values. */
  public boolean isMultiple() {
    return kind == Kind.TEXT || kind == Kind.LOCAL_TEXT || kind == Kind.LONG_LOCAL_TEXT;
  }

  /** Whether explicit VR encoding uses a 32-bit length (PS3.5 table 7.1-1). */
  public boolean hasLongLength() {
    return kind == Kind.LONG_BINARY
        || kind == Kind.SEQUENCE
        || kind == Kind.LONG_LOCAL_TEXT
        || kind == Kind.LONG_SINGLE_TEXT
        || kind == Kind.LONG_LOCAL_SINGLE_TEXT;
  }

  /** Bytes that a big-endian encoding swaps together; 1 for text and byte streams. */
  public int wordBytes() {
    return wordBytes;
  }

  /** What fills a value of odd length: NUL for UIDs and binary, a space otherwise. */
  public byte padding() {
    return isText() && this != UI ? (byte) ' ' : 0;
  }
}
