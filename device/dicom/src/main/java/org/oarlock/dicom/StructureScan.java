package org.oarlock.dicom;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;

/**
 * Walks over tags, lengths and sequences of a data set without reading a value, and refuses what a
 * parser should not see: nesting, element counts, lengths that run over what encloses them, tags
 * out of order. Iterative, so its own stack does not grow with the nesting.
 */
@Implements("SRS-201")
final class StructureScan {

  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final long LONGEST_VALUE = 16L << 20;

  private final ByteSource source;
  private final ReadLimits limits;
  private final DicomToolkit toolkit;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final long start;
  private long position;
  private int elements;
  private int sequences;
  private Optional<PixelSpan.Range> characterSet = Optional.empty();

  private StructureScan(ByteSource source, long start, ReadLimits limits, DicomToolkit toolkit) {
    this.source = source;
    this.start = start;
    this.position = start;
    this.limits = limits;
    this.toolkit = toolkit;
  }

  /**
   * What the scan found.
   *
   * @param end where the data set or its pixel data starts, whichever comes first
   * @param pixels the pixel data of the outermost data set
   * @param characterSet the whole Specific Character Set element of the outermost data set
   */
  record Found(long end, Optional<PixelSpan> pixels, Optional<PixelSpan.Range> characterSet) {}

  /**
   * Scans up to the pixel data or the end.
   *
   * @param start first byte of the data set
   */
  static Found scan(
      ByteSource source, long start, Encoding encoding, ReadLimits limits, DicomToolkit toolkit)
      throws IOException {
    StructureScan scan = new StructureScan(source, start, limits, toolkit);
    scan.levels.push(new Level(false, source.size(), encoding));
    return scan.run();
  }

  private Found run() throws IOException {
    while (true) {
      Level level = closeFinished();
      if (level.end == position) {
        return new Found(position, Optional.empty(), characterSet);
      }
      if (level.sequence) {
        item(level);
      } else {
        Optional<Found> pixels = element(level);
        if (pixels.isPresent()) {
          return pixels.get();
        }
      }
    }
  }

  /** Leaves levels of declared length that end here; the outermost one stays. */
  private Level closeFinished() throws DicomException {
    Level level = levels.element();
    while (level.end == position && levels.size() > 1) {
      level = leave();
    }
    if (level.end == UNDEFINED && position >= source.size()) {
      throw broken("the file ends inside a sequence");
    }
    return level;
  }

  private Level leave() {
    if (levels.pop().sequence) {
      sequences--;
    }
    return levels.element();
  }

  private void item(Level sequence) throws IOException {
    int tag = source.tag(position, sequence.encoding.bigEndian());
    long length = source.u32(position + 4, sequence.encoding.bigEndian());
    if (tag == SEQUENCE_END && sequence.end == UNDEFINED) {
      position += 8;
      leave();
    } else if (tag == ITEM) {
      count();
      position += 8;
      levels.push(new Level(false, end(length, "an item"), sequence.encoding));
    } else {
      throw broken("a sequence holds " + Tags.name(tag) + " where an item is due");
    }
  }

  private Optional<Found> element(Level level) throws IOException {
    long elementStart = position;
    Encoding encoding = level.encoding;
    int tag = source.tag(position, encoding.bigEndian());
    if (tag == ITEM_END && level.end == UNDEFINED) {
      position += 8;
      leave();
      return Optional.empty();
    }
    count();
    if (tag >>> 16 == 0xFFFE) {
      throw broken("a stray " + Tags.name(tag));
    }
    order(level, tag);
    Vr vr = encoding.explicit() ? explicitVr(tag) : toolkit.vr(tag);
    long length = length(vr, encoding);
    if (tag == Tags.PIXEL_DATA && levels.size() == 1) {
      return Optional.of(
          new Found(elementStart, Optional.of(pixels(vr, length, encoding)), characterSet));
    }
    if (tag == Tags.PIXEL_DATA && length == UNDEFINED) {
      fragments(encoding);
    } else if (vr == Vr.SQ || length == UNDEFINED && vr == Vr.UN) {
      enter(tag, length, vr, encoding);
    } else if (length == UNDEFINED) {
      throw broken(Tags.name(tag) + " has no length");
    } else {
      value(tag, length);
    }
    if (tag == Tags.SPECIFIC_CHARACTER_SET && levels.size() == 1) {
      characterSet = Optional.of(new PixelSpan.Range(elementStart, position - elementStart));
    }
    return Optional.empty();
  }

  private static void order(Level level, int tag) throws DicomException {
    if (level.anyTag && Integer.compareUnsigned(tag, level.lastTag) <= 0) {
      throw new DicomException(
          Tags.name(tag)
              + (tag == level.lastTag ? " stands twice" : " is out of order")
              + " in the data set; which value counts cannot be told");
    }
    level.anyTag = true;
    level.lastTag = tag;
  }

  private Vr explicitVr(int tag) throws IOException {
    int first = source.u8(position + 4);
    int second = source.u8(position + 5);
    return Vr.of(first, second)
        .orElseThrow(() -> broken(Tags.name(tag) + " has an unknown value representation"));
  }

  private long length(Vr vr, Encoding encoding) throws IOException {
    long length;
    if (!encoding.explicit()) {
      length = source.u32(position + 4, encoding.bigEndian());
      position += 8;
    } else if (vr.hasLongLength()) {
      length = source.u32(position + 8, encoding.bigEndian());
      position += 12;
    } else {
      length = source.u16(position + 6, encoding.bigEndian());
      position += 8;
    }
    return length;
  }

  private void value(int tag, long length) throws DicomException {
    position = end(length, Tags.name(tag));
    if (length > LONGEST_VALUE) {
      throw new DicomException(
          Tags.name(tag) + " has " + length + " bytes, more than the allowed " + LONGEST_VALUE);
    }
    if (position - start > limits.bytes() / 2) {
      throw new DicomException(
          "the elements beside the pixel data exceed the allowed " + limits.bytes() / 2 + " bytes");
    }
  }

  private void enter(int tag, long length, Vr vr, Encoding outer) throws DicomException {
    sequences++;
    checkDepth(tag);
    // A sequence of unknown representation is implicit VR inside (PS3.5 section 6.2.2).
    Encoding inner = vr == Vr.UN ? Encoding.IMPLICIT_LITTLE : outer;
    levels.push(new Level(true, end(length, Tags.name(tag)), inner));
  }

  private void checkDepth(int tag) throws DicomException {
    if (sequences > limits.depth()) {
      throw new DicomException(
          "sequences are nested more than " + limits.depth() + " deep at " + Tags.name(tag));
    }
  }

  private PixelSpan pixels(Vr vr, long length, Encoding encoding) throws IOException {
    if (length == UNDEFINED) {
      return new PixelSpan(vr, true, fragments(encoding));
    }
    // A shorter file is reported with the image's size, where pixels are asked for.
    long there = Math.min(length, source.size() - position);
    return new PixelSpan(vr, false, List.of(new PixelSpan.Range(position, there)));
  }

  /** Fragments of encapsulated pixel data (PS3.5 section A.4), without the offset table. */
  private List<PixelSpan.Range> fragments(Encoding encoding) throws IOException {
    List<PixelSpan.Range> ranges = new ArrayList<>();
    boolean offsetTable = true;
    while (true) {
      int tag = source.tag(position, encoding.bigEndian());
      long length = source.u32(position + 4, encoding.bigEndian());
      position += 8;
      count();
      if (tag == SEQUENCE_END) {
        return ranges;
      }
      if (tag != ITEM || length == UNDEFINED) {
        throw broken("compressed pixel data holds something other than fragments");
      }
      long end = end(length, "a fragment of pixel data");
      if (!offsetTable) {
        ranges.add(new PixelSpan.Range(position, length));
      }
      offsetTable = false;
      position = end;
    }
  }

  /** Where something of this length ends; it may not outlast what encloses it. */
  private long end(long length, String what) throws DicomException {
    if (length == UNDEFINED) {
      return UNDEFINED;
    }
    long enclosing = levels.element().end;
    long room = (enclosing == UNDEFINED ? source.size() : enclosing) - position;
    if (length > room) {
      throw broken(what + " claims " + length + " bytes where " + Math.max(0, room) + " are left");
    }
    return position + length;
  }

  private void count() throws DicomException {
    if (++elements > limits.elements()) {
      throw new DicomException("the data set has more than " + limits.elements() + " elements");
    }
  }

  private DicomException broken(String what) {
    return new DicomException("the data set is broken at byte " + position + ": " + what);
  }

  /** A data set or sequence that is being walked. */
  private static final class Level {

    private final boolean sequence;
    private final long end;
    private final Encoding encoding;
    private boolean anyTag;
    private int lastTag;

    Level(boolean sequence, long end, Encoding encoding) {
      this.sequence = sequence;
      this.end = end;
      this.encoding = encoding;
    }
  }
}
