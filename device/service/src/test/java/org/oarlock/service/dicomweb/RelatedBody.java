package org.oarlock.service.dicomweb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/related body, as a machine writes it. */
final class RelatedBody {
  static final String BOUNDARY = "oarlock.boundary";
  static final String TYPE =
      "multipart/related; type=\"application/dicom\"; boundary=\"" + BOUNDARY + "\"";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RelatedBody part(byte[] content) {
    return part("Content-Type: application/dicom\r\n", content);
  }

  RelatedBody part(String header, byte[] content) {
    text("--" + BOUNDARY + "\r\n" + header + "\r\n");
    bytes.writeBytes(content);
    return text("\r\n");
  }

  RelatedBody text(String words) {
    bytes.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  byte[] closed() {
    return text("--" + BOUNDARY + "--\r\n").open();
  }

  byte[] open() {
    return bytes.toByteArray();
  }
}
