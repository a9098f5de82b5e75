package org.oarlock.service.prove;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/**
 * Walks a little endian Part 10 file from element to element (PS3.5 7.1.2 and 7.1.3) and says
 * whether the last one ends where the file ends. Some planning systems refuse a structure set with
 * anything behind it.
 */
@Implements("SRS-1506")
final class FileEnd {

  private static final int PREAMBLE = 128;
  private static final int UNDEFINED = -1;
  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final int PADDING = 0xFFFCFFFC;
  private static final int MAX_DEPTH = 32;
  private static final Set<String> LONG_FORM =
      Set.of("OB", "OW", "OF", "OD", "OL", "OV", "SQ", "UC", "UR", "UT", "UN", "SV", "UV");

  private static final int META_GROUP = 2;
  private static final int TRANSFER_SYNTAX = 0x00020010;
  private static final String IMPLICIT = "1.2.840.10008.1.2";

  private final ByteBuffer file;
  private boolean implicit;

  private FileEnd(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether the file consists of whole elements and nothing else. */
  static boolean isClean(byte[] bytes) {
    if (bytes.length < PREAMBLE + 4
        || !new String(bytes, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM")) {
      return false;
    }
    FileEnd walk = new FileEnd(bytes);
    walk.file.position(PREAMBLE + 4);
    try {
      long last = -1;
      while (walk.file.hasRemaining()) {
        long tag = Integer.toUnsignedLong(walk.element(0));
        if (tag <= last || tag == Integer.toUnsignedLong(PADDING)) {
          return false;
        }
        last = tag;
      }
      return true;
    } catch (RuntimeException outside) {
      // A length beyond the end, a delimiter without a sequence, or too deep: not whole elements.
      return false;
    }
  }

  /** Steps over one element and gives its tag. */
  private int element(int depth) {
    int tag = tag();
    if (implicit && tag >>> 16 != META_GROUP) {
      // Only a sequence has no length here; one with a length is stepped over whole.
      value(file.getInt(), false, depth);
      return tag;
    }
    String vr = new String(new byte[] {file.get(), file.get()}, StandardCharsets.US_ASCII);
    if (LONG_FORM.contains(vr)) {
      file.getShort();
      value(file.getInt(), vr.equals("SQ"), depth);
    } else {
      int length = Short.toUnsignedInt(file.getShort());
      if (tag == TRANSFER_SYNTAX) {
        byte[] uid = new byte[length];
        file.duplicate().get(uid);
        implicit = new String(uid, StandardCharsets.US_ASCII).trim().equals(IMPLICIT);
      }
      value(length, false, depth);
    }
    return tag;
  }

  private void value(int length, boolean isSequence, int depth) {
    if (isSequence || length == UNDEFINED) {
      sequence(length, depth + 1);
    } else {
      skip(length);
    }
  }

  private void sequence(int length, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalStateException("too deep");
    }
    int end = length == UNDEFINED ? file.limit() : Math.addExact(file.position(), length);
    while (file.position() < end) {
      int tag = tag();
      int itemLength = file.getInt();
      if (tag == SEQUENCE_END && length == UNDEFINED) {
        return;
      }
      if (tag != ITEM) {
        throw new IllegalStateException("not an item");
      }
      item(itemLength, depth);
    }
    if (length == UNDEFINED || file.position() != end) {
      throw new IllegalStateException("a sequence does not end");
    }
  }

  private void item(int length, int depth) {
    if (length != UNDEFINED) {
      int end = Math.addExact(file.position(), length);
      while (file.position() < end) {
        element(depth);
      }
      if (file.position() != end) {
        throw new IllegalStateException("an item does not end");
      }
      return;
    }
    while (true) {
      file.mark();
      if (tag() == ITEM_END) {
        skip(file.getInt());
        return;
      }
      file.reset();
      element(depth);
    }
  }

  private int tag() {
    int group = Short.toUnsignedInt(file.getShort());
    return group << 16 | Short.toUnsignedInt(file.getShort());
  }

  private void skip(int length) {
    if (length < 0 || length > file.remaining()) {
      throw new IllegalStateException("a length beyond the end");
    }
    file.position(file.position() + length);
  }
}
