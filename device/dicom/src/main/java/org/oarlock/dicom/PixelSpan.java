package org.oarlock.dicom;

import java.util.List;

/**
 * Where pixel data lies in its source.
 *
 * @param vr representation, OB or OW
 * @param encapsulated whether it is compressed into fragments
 * @param ranges one range when native; when encapsulated the fragments after the offset table
 */
record PixelSpan(Vr vr, boolean encapsulated, List<Range> ranges) {

  long bytes() {
    return ranges.stream().mapToLong(Range::length).sum();
  }

  /** A range of bytes. */
  record Range(long position, long length) {}
}
