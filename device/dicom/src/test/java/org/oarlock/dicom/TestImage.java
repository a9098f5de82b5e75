package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;

/** A small image with one thing changed at a time. */
final class TestImage {

  private final Encoding encoding;
  private final int rows;
  private final int columns;
  private int samples = 1;
  private String frames = "";
  private int allocated = 16;
  private int stored = 12;
  private int high = 11;
  private int signed;
  private Vr vr = Vr.OW;

  private TestImage(Encoding encoding, int rows, int columns) {
    this.encoding = encoding;
    this.rows = rows;
    this.columns = columns;
  }

  static TestImage of(Encoding encoding, int rows, int columns) {
    return new TestImage(encoding, rows, columns);
  }

  static TestImage explicit(int rows, int columns) {
    return of(Encoding.EXPLICIT_LITTLE, rows, columns);
  }

  TestImage samples(int other) {
    samples = other;
    return this;
  }

  TestImage frames(String other) {
    frames = other;
    return this;
  }

  TestImage bits(int allocatedBits, int storedBits, int highBit) {
    allocated = allocatedBits;
    stored = storedBits;
    high = highBit;
    return this;
  }

  TestImage signed() {
    signed = 1;
    return this;
  }

  TestImage vr(Vr other) {
    vr = other;
    return this;
  }

  /** Native pixel data. */
  EncodedDataset pixels(byte[] value) {
    return header().element(Tags.PIXEL_DATA, vr, value);
  }

  /** Native pixel data of 16-bit words. */
  EncodedDataset pixels(int... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int word : words) {
      bytes.write(encoding.bigEndian() ? word >> 8 : word);
      bytes.write(encoding.bigEndian() ? word : word >> 8);
    }
    return pixels(bytes.toByteArray());
  }

  /** Encapsulated pixel data: an empty offset table and these fragments. */
  EncodedDataset fragments(byte[]... fragments) {
    EncodedDataset out = header().start(Tags.PIXEL_DATA, Vr.OB, EncodedDataset.UNDEFINED).item(0);
    for (byte[] fragment : fragments) {
      out.item(fragment.length).raw(fragment);
    }
    return out.endSequence();
  }

  private EncodedDataset header() {
    EncodedDataset header =
        new EncodedDataset(encoding)
            .us(Tags.SAMPLES_PER_PIXEL, samples)
            .text(Tags.PHOTOMETRIC_INTERPRETATION, Vr.CS, "MONOCHROME2");
    if (!frames.isEmpty()) {
      header.text(Tags.NUMBER_OF_FRAMES, Vr.IS, frames);
    }
    return header
        .us(Tags.ROWS, rows)
        .us(Tags.COLUMNS, columns)
        .us(Tags.BITS_ALLOCATED, allocated)
        .us(Tags.BITS_STORED, stored)
        .us(Tags.HIGH_BIT, high)
        .us(Tags.PIXEL_REPRESENTATION, signed);
  }
}
