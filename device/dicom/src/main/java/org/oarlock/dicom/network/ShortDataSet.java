package org.oarlock.dicom.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomFile;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.Part10Header;
import org.oarlock.dicom.ReadLimits;

/** A data set of a message that is no instance: short enough to be held, and bounded. */
final class ShortDataSet implements PieceTarget {

  /** Any valid UID: what is no instance has none, and a file must have one. */
  private static final String NO_INSTANCE = "2.25.0";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int longest;

  private ShortDataSet(int longest) {
    this.longest = longest;
  }

  /** Reads the data set that follows a command, of at most {@code longest} bytes. */
  static ShortDataSet read(MessageReader reader, int contextId, int longest) throws IOException {
    ShortDataSet read = new ShortDataSet(longest);
    reader.dataSet(contextId, read);
    return read;
  }

  @Override
  public void take(byte[] piece, int length) throws ProtocolViolation {
    if (bytes.size() + length > longest) {
      throw new ProtocolViolation(
          AbortReason.NOT_SPECIFIED, "a data set longer than " + longest + " bytes");
    }
    bytes.write(piece, 0, length);
  }

  /**
   * The data set.
   *
   * @throws DicomException if it cannot be read within {@code limits}
   */
  Dataset in(ProposedContext context, ReadLimits limits) throws DicomException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        Part10Header.bytes(context.abstractSyntax(), NO_INSTANCE, context.transferSyntax()));
    file.writeBytes(bytes.toByteArray());
    return DicomFiles.read(file.toByteArray(), limits).dataset();
  }

  /** A data set as bytes, to be sent as they stand. */
  static InputStream of(Dataset dataset, ProposedContext context) throws IOException {
    InputStream file =
        new ByteArrayInputStream(
            DicomFiles.encode(
                new DicomFile(
                    context.transferSyntax(), context.abstractSyntax(), NO_INSTANCE, dataset)));
    FileHeader.read(file);
    return file;
  }
}
