package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a data set written one element at a time, right or wrong as a test wants them. */
final class EncodedDataset {

  static final long UNDEFINED = 0xFFFFFFFFL;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Encoding encoding;

  EncodedDataset(Encoding encoding) {
    this.encoding = encoding;
  }

  static EncodedDataset explicit() {
    return new EncodedDataset(Encoding.EXPLICIT_LITTLE);
  }

  EncodedDataset text(int tag, Vr vr, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    byte[] even = java.util.Arrays.copyOf(bytes, bytes.length + (bytes.length & 1));
    if (even.length != bytes.length) {
      even[bytes.length] = vr.padding();
    }
    return element(tag, vr, even);
  }

  EncodedDataset us(int tag, int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    u16(bytes, value);
    return element(tag, Vr.US, bytes.toByteArray());
  }

  EncodedDataset element(int tag, Vr vr, byte[] value) {
    start(tag, vr, value.length);
    out.writeBytes(value);
    return this;
  }

  /** Tag, representation and a claimed length, without a value. */
  EncodedDataset start(int tag, Vr vr, long length) {
    tag(tag);
    if (encoding.explicit()) {
      out.writeBytes(vr.name().getBytes(StandardCharsets.US_ASCII));
      if (!vr.hasLongLength()) {
        u16(out, (int) length);
        return this;
      }
      u16(out, 0);
    }
    u32(length);
    return this;
  }

  EncodedDataset item(long length) {
    return mark(0xFFFEE000, length);
  }

  EncodedDataset endItem() {
    return mark(0xFFFEE00D, 0);
  }

  EncodedDataset endSequence() {
    return mark(0xFFFEE0DD, 0);
  }

  EncodedDataset mark(int tag, long length) {
    tag(tag);
    u32(length);
    return this;
  }

  EncodedDataset raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] dataset() {
    return out.toByteArray();
  }

  /** The data set behind file meta information. */
  byte[] file() {
    return file(encoding.transferSyntax());
  }

  /** The data set behind file meta information of another transfer syntax. */
  byte[] file(String transferSyntax) {
    return file(transferSyntax, dataset());
  }

  static byte[] file(String transferSyntax, byte[] dataset) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(Part10Header.bytes(Uids.CT_IMAGE_STORAGE, "1.2.3", transferSyntax));
    file.writeBytes(dataset);
    return file.toByteArray();
  }

  private void tag(int tag) {
    u16(out, tag >>> 16);
    u16(out, tag & 0xFFFF);
  }

  private void u32(long value) {
    int high = (int) (value >> 16);
    int low = (int) value & 0xFFFF;
    u16(out, encoding.bigEndian() ? high : low);
    u16(out, encoding.bigEndian() ? low : high);
  }

  private void u16(ByteArrayOutputStream target, int value) {
    target.write(encoding.bigEndian() ? value >> 8 : value);
    target.write(encoding.bigEndian() ? value : value >> 8);
  }
}
