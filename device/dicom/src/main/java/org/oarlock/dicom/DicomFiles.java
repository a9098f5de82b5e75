package org.oarlock.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import org.oarlock.trace.annotations.Implements;

/**
 * Reads and writes DICOM files (PS3.10). Every reading method walks the file within {@link
 * ReadLimits} first; whatever is wrong with it ends in a {@link DicomException}.
 */
public final class DicomFiles {

  private static final DicomToolkit TOOLKIT =
      ServiceLoader.load(DicomToolkit.class, DicomFiles.class.getClassLoader())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no DICOM toolkit is installed"));

  private DicomFiles() {}

  /** What stands before the data set; reads no further. */
  public static FileMeta meta(Path file) throws IOException {
    try (ByteSource source = ByteSource.of(file)) {
      return MetaReader.read(source);
    }
  }

  /** Reads the elements before the pixel data. */
  @Implements("SRS-203")
  public static DicomFile readHeader(Path file, ReadLimits limits) throws IOException {
    try (ScannedFile scanned = ScannedFile.open(file, limits, TOOLKIT)) {
      return scanned.header();
    }
  }

  /**
   * Reads the elements up to and with uncompressed pixel data; compressed pixel data is left out
   * and read with {@link #pixels}.
   */
  @Implements("SRS-203")
  public static DicomFile read(Path file, ReadLimits limits) throws IOException {
    try (ScannedFile scanned = ScannedFile.open(file, limits, TOOLKIT)) {
      return whole(scanned);
    }
  }

  /** Reads a file held in memory, as {@link #read(Path, ReadLimits)}. */
  public static DicomFile read(byte[] file, ReadLimits limits) throws DicomException {
    try (ScannedFile scanned = ScannedFile.of(ByteSource.of(file), limits, TOOLKIT)) {
      return whole(scanned);
    } catch (DicomException known) {
      throw known;
    } catch (IOException impossible) {
      throw new DicomException("bytes in memory cannot fail to be read", impossible);
    }
  }

  /** Decodes the image of a single-frame, single-sample file. */
  @Implements("SRS-205")
  public static PixelFrame pixels(Path file, ReadLimits limits) throws IOException {
    try (ScannedFile scanned = ScannedFile.open(file, limits, TOOLKIT)) {
      return new PixelReader(scanned, TOOLKIT).frame(limits);
    }
  }

  /**
   * The bytes of a file: preamble, meta information, data set, and nothing after it. Explicit VR
   * little endian, or implicit when {@code file} says so.
   */
  @Implements("SRS-204")
  public static byte[] encode(DicomFile file) throws DicomException {
    if (!TransferSyntaxes.isNative(file.transferSyntax())) {
      throw new DicomException(
          "a file of the compressed transfer syntax "
              + file.transferSyntax()
              + " is not encoded again here");
    }
    String transferSyntax =
        file.transferSyntax().equals(Uids.IMPLICIT_VR_LITTLE_ENDIAN)
            ? Uids.IMPLICIT_VR_LITTLE_ENDIAN
            : Uids.EXPLICIT_VR_LITTLE_ENDIAN;
    byte[] header = Part10Header.bytes(file.sopClassUid(), file.sopInstanceUid(), transferSyntax);
    byte[] dataset = TOOLKIT.encode(file.dataset(), transferSyntax);
    return ByteBuffer.allocate(Math.addExact(header.length, dataset.length))
        .put(header)
        .put(dataset)
        .array();
  }

  /**
   * Writes {@link #encode} so that a reader finds the whole file or none: to a temporary neighbour,
   * forced to disk, then renamed.
   */
  @Implements("SRS-204")
  public static void write(Path target, DicomFile file) throws IOException {
    byte[] bytes = encode(file);
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    Path part = folder.resolve(".part-" + UUID.randomUUID());
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    // The rename itself lasts only once the folder is on disk.
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static DicomFile whole(ScannedFile scanned) throws IOException {
    DicomFile header = scanned.header();
    Optional<PixelSpan> pixels = scanned.pixels();
    if (pixels.isEmpty() || pixels.get().encapsulated()) {
      return header;
    }
    Dataset dataset =
        new DatasetBuilder(CharacterSet.of(header.dataset()))
            .copyAll(header.dataset())
            .bytes(Tags.PIXEL_DATA, pixels.get().vr(), littleEndian(scanned, pixels.get()))
            .build();
    return new DicomFile(
        header.transferSyntax(), header.sopClassUid(), header.sopInstanceUid(), dataset);
  }

  private static byte[] littleEndian(ScannedFile scanned, PixelSpan pixels) throws IOException {
    byte[] bytes = scanned.bytes(pixels.ranges().get(0));
    if (scanned.bigEndian() && pixels.vr() == Vr.OW) {
      for (int at = 0; at + 1 < bytes.length; at += 2) {
        byte first = bytes[at];
        bytes[at] = bytes[at + 1];
        bytes[at + 1] = first;
      }
    }
    return bytes;
  }
}
