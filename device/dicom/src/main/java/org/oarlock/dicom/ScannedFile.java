package org.oarlock.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/** A file whose structure has been found within limits; only then is anything parsed. */
@Implements({"SRS-201", "SRS-203"})
final class ScannedFile implements Closeable {

  private final FileMeta meta;
  private final Encoding encoding;
  private final ByteSource dataset;
  private final long start;
  private final StructureScan.Found found;
  private final DicomToolkit toolkit;

  private ScannedFile(
      FileMeta meta, ByteSource dataset, long start, ReadLimits limits, DicomToolkit toolkit)
      throws IOException {
    this.meta = meta;
    this.encoding = Encoding.of(meta.transferSyntax());
    this.dataset = dataset;
    this.start = start;
    this.toolkit = toolkit;
    this.found = StructureScan.scan(dataset, start, encoding, limits, toolkit);
  }

  static ScannedFile open(Path file, ReadLimits limits, DicomToolkit toolkit) throws IOException {
    @Nullable ByteSource source = ByteSource.of(file);
    try {
      ScannedFile scanned = of(source, limits, toolkit);
      if (scanned.dataset == source) {
        source = null;
      }
      return scanned;
    } finally {
      if (source != null) {
        source.close();
      }
    }
  }

  static ScannedFile of(ByteSource source, ReadLimits limits, DicomToolkit toolkit)
      throws IOException {
    if (source.size() > limits.bytes()) {
      throw new DicomException(
          "the file has " + source.size() + " bytes, more than the allowed " + limits.bytes());
    }
    FileMeta meta = MetaReader.read(source);
    if (!meta.transferSyntax().equals(Uids.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      return new ScannedFile(meta, source, meta.datasetOffset(), limits, toolkit);
    }
    byte[] deflated = source.bytes(meta.datasetOffset(), source.size() - meta.datasetOffset());
    byte[] inflated = BoundedInflation.inflate(deflated, limits.inflatedBytes());
    return new ScannedFile(meta, ByteSource.of(inflated), 0, limits, toolkit);
  }

  /** The elements before the pixel data. */
  DicomFile header() throws IOException {
    Dataset parsed = parsed();
    return new DicomFile(
        meta.transferSyntax(),
        named(parsed, Tags.SOP_CLASS_UID, meta.sopClassUid()),
        named(parsed, Tags.SOP_INSTANCE_UID, meta.sopInstanceUid()),
        parsed);
  }

  /**
   * Parses everything but the Specific Character Set, so that a toolkit cannot lose text to its own
   * idea of it.
   */
  private Dataset parsed() throws IOException {
    if (found.characterSet().isEmpty()) {
      return toolkit.parse(
          dataset.bytes(start, found.end() - start),
          encoding.transferSyntax(),
          CharacterSet.DEFAULT);
    }
    PixelSpan.Range element = found.characterSet().get();
    byte[] rest = dataset.bytesWithout(start, found.end(), element);
    // Tag, representation and length take 8 bytes in either encoding of a CS.
    byte[] terms = dataset.bytes(element.position() + 8, element.length() - 8);
    Dataset named = new DatasetBuilder().bytes(Tags.SPECIFIC_CHARACTER_SET, Vr.CS, terms).build();
    CharacterSet characterSet = CharacterSet.of(named);
    return new DatasetBuilder(characterSet)
        .copyAll(toolkit.parse(rest, encoding.transferSyntax(), characterSet))
        .copyAll(named)
        .build();
  }

  Optional<PixelSpan> pixels() {
    return found.pixels();
  }

  byte[] bytes(PixelSpan.Range range) throws IOException {
    return dataset.bytes(range.position(), range.length());
  }

  boolean bigEndian() {
    return encoding.bigEndian();
  }

  @Override
  public void close() throws IOException {
    dataset.close();
  }

  private static String named(Dataset parsed, int tag, String otherwise) {
    return parsed.text(tag).orElse(otherwise);
  }
}
