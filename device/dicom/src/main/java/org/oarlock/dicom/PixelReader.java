package org.oarlock.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/** Decodes the image of a scanned file. */
@Implements({"SRS-205", "SRS-206"})
final class PixelReader {

  private static final int LOSSLESS = 3;

  /** What headers and tables may take beyond twice the pixels. */
  private static final int OVERHEAD = 1 << 16;

  private final ScannedFile file;
  private final DicomToolkit toolkit;

  PixelReader(ScannedFile file, DicomToolkit toolkit) {
    this.file = file;
    this.toolkit = toolkit;
  }

  PixelFrame frame(ReadLimits limits) throws IOException {
    DicomFile header = file.header();
    PixelLayout layout = PixelLayout.of(header.dataset(), limits);
    PixelSpan span =
        file.pixels().orElseThrow(() -> new DicomException("the file has no pixel data"));
    if (span.encapsulated() == TransferSyntaxes.isNative(header.transferSyntax())) {
      throw new DicomException(
          "the pixel data is not encoded as the transfer syntax "
              + header.transferSyntax()
              + " demands");
    }
    int[] values =
        span.encapsulated()
            ? decompressed(span, header.transferSyntax(), layout)
            : uncompressed(span, layout);
    layout.mask(values);
    return new PixelFrame(
        layout.rows(), layout.columns(), layout.bitsStored(), layout.signed(), values);
  }

  private int[] uncompressed(PixelSpan span, PixelLayout layout) throws IOException {
    long expected = (long) layout.pixels() * layout.bytesPerPixel();
    PixelSpan.Range range = span.ranges().get(0);
    // One byte more makes an odd length even.
    if (range.length() != expected && range.length() != expected + (expected & 1)) {
      throw new DicomException(
          "the pixel data has "
              + range.length()
              + " bytes where "
              + layout.columns()
              + " x "
              + layout.rows()
              + " pixels need "
              + expected);
    }
    byte[] bytes = file.bytes(new PixelSpan.Range(range.position(), expected));
    int[] values = new int[layout.pixels()];
    if (layout.bytesPerPixel() == 1) {
      // Bytes of a big-endian OW stand swapped in pairs (PS3.5 annex A.3 and section 7.3).
      int swap = file.bigEndian() && span.vr() == Vr.OW && bytes.length % 2 == 0 ? 1 : 0;
      for (int pixel = 0; pixel < values.length; pixel++) {
        values[pixel] = bytes[pixel ^ swap] & 0xFF;
      }
      return values;
    }
    var words =
        ByteBuffer.wrap(bytes)
            .order(file.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer();
    for (int pixel = 0; pixel < values.length; pixel++) {
      values[pixel] = words.get(pixel);
    }
    return values;
  }

  private int[] decompressed(PixelSpan span, String transferSyntax, PixelLayout layout)
      throws IOException {
    if (!TransferSyntaxes.decodable().contains(transferSyntax)) {
      throw new DicomException(
          "the transfer syntax "
              + transferSyntax
              + " cannot be decoded here; resend the image uncompressed");
    }
    long decoded = (long) layout.pixels() * layout.bytesPerPixel();
    if (span.bytes() > 2 * decoded + OVERHEAD) {
      throw new DicomException(
          "the compressed image has "
              + span.bytes()
              + " bytes for "
              + decoded
              + " bytes of pixels");
    }
    byte[] frame = joined(span.ranges());
    if (transferSyntax.equals(Uids.RLE_LOSSLESS)) {
      return RunLengths.decode(frame, layout.pixels(), layout.bytesPerPixel());
    }
    JpegFrameHeader claimed = JpegFrameHeader.of(frame);
    if (claimed.process() != LOSSLESS
        || claimed.rows() != layout.rows()
        || claimed.columns() != layout.columns()
        || claimed.components() != 1) {
      throw new DicomException(
          "the compressed image is not the lossless "
              + layout.columns()
              + " x "
              + layout.rows()
              + " image that the header describes");
    }
    return toolkit.decodeJpegLossless(frame, layout.rows(), layout.columns());
  }

  private byte[] joined(List<PixelSpan.Range> ranges) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    for (PixelSpan.Range range : ranges) {
      frame.writeBytes(file.bytes(range));
    }
    return frame.toByteArray();
  }
}
