package org.oarlock.dicom;

import java.util.List;
import java.util.Optional;

/**
 * One element of an in-memory data set: an encoded value or items, never both.
 *
 * @param vr representation
 * @param value encoded value, little endian; not to be written to
 * @param items items of a sequence
 */
record Element(Vr vr, byte[] value, List<Dataset> items) {

  private static final byte[] NONE = {};

  static Element value(Vr vr, byte[] value) {
    return new Element(vr, value, List.of());
  }

  static Element sequence(List<Dataset> items) {
    return new Element(Vr.SQ, NONE, List.copyOf(items));
  }

  /** The element of any data set. */
  static Optional<Element> of(Dataset source, int tag) {
    return source
        .vr(tag)
        .map(
            vr ->
                vr == Vr.SQ
                    ? sequence(source.items(tag))
                    : value(vr, source.bytes(tag).orElse(NONE)));
  }
}
