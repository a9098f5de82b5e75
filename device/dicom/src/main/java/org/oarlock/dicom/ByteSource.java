package org.oarlock.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Random access to the bytes of a file or an array, through a small window; not thread-safe. */
final class ByteSource implements Closeable {

  private static final int WINDOW = 1 << 16;

  private final @Nullable FileChannel channel;
  private final long size;
  private byte[] window;
  private long windowStart;
  private int windowLength;

  private ByteSource(@Nullable FileChannel channel, long size, byte[] window, int windowLength) {
    this.channel = channel;
    this.size = size;
    this.window = window;
    this.windowLength = windowLength;
  }

  static ByteSource of(byte[] bytes) {
    return new ByteSource(null, bytes.length, bytes, bytes.length);
  }

  /** Opens a file; it must not change while it is read. */
  static ByteSource of(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    return new ByteSource(channel, channel.size(), new byte[WINDOW], 0);
  }

  long size() {
    return size;
  }

  int u8(long position) throws IOException {
    return window[offset(position, 1)] & 0xFF;
  }

  int u16(long position, boolean bigEndian) throws IOException {
    int at = offset(position, 2);
    int first = window[at] & 0xFF;
    int second = window[at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  long u32(long position, boolean bigEndian) throws IOException {
    long first = u16(position, bigEndian);
    long second = u16(position + 2, bigEndian);
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  int tag(long position, boolean bigEndian) throws IOException {
    return u16(position, bigEndian) << 16 | u16(position + 2, bigEndian);
  }

  /** A copy of a range; the caller has checked its length against its limits. */
  byte[] bytes(long position, long length) throws IOException {
    if (position < 0 || length < 0 || length > size - position) {
      throw new DicomException(
          "the file ends at byte " + size + ", inside a value that starts at byte " + position);
    }
    byte[] range = new byte[(int) length];
    copy(position, range, 0, range.length);
    return range;
  }

  /** The bytes from {@code start} to {@code end} without those of {@code cut} between them. */
  byte[] bytesWithout(long start, long end, PixelSpan.Range cut) throws IOException {
    int before = (int) (cut.position() - start);
    long after = cut.position() + cut.length();
    byte[] rest = new byte[(int) (end - start - cut.length())];
    copy(start, rest, 0, before);
    copy(after, rest, before, rest.length - before);
    return rest;
  }

  private void copy(long position, byte[] target, int offset, int length) throws IOException {
    if (channel == null) {
      System.arraycopy(window, (int) position, target, offset, length);
    } else {
      fill(ByteBuffer.wrap(target, offset, length), position);
    }
  }

  private int offset(long position, int length) throws IOException {
    if (position < windowStart || position + length > windowStart + windowLength) {
      if (position < 0 || position + length > size) {
        throw new DicomException("the file ends at byte " + size + ", inside an element");
      }
      windowStart = position;
      windowLength = (int) Math.min(WINDOW, size - position);
      fill(ByteBuffer.wrap(window, 0, windowLength), position);
    }
    return (int) (position - windowStart);
  }

  private void fill(ByteBuffer target, long position) throws IOException {
    FileChannel file = java.util.Objects.requireNonNull(channel);
    long at = position;
    while (target.hasRemaining()) {
      int count = file.read(target, at);
      if (count < 0) {
        throw new DicomException("the file became shorter while it was read");
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
