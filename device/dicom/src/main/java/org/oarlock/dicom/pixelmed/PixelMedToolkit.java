package org.oarlock.dicom.pixelmed;

import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomInputStream;
import com.pixelmed.dicom.DicomOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomException;
import org.oarlock.dicom.DicomToolkit;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/** PixelMed as toolkit. Stateless and safe for use by several threads. */
@Implements({"SRS-203", "SRS-204"})
public final class PixelMedToolkit implements DicomToolkit {

  /** Found by {@link java.util.ServiceLoader}. */
  public PixelMedToolkit() {}

  @Override
  public Vr vr(int tag) {
    byte @Nullable [] code =
        AttributeList.getDictionary()
            .getValueRepresentationFromTag(new AttributeTag(tag >>> 16, tag & 0xFFFF));
    // The ambiguous ones (OB or OW, US or SS) are written "OX" and "XS" there: not sequences.
    return code == null ? Vr.UN : Vr.of(code[0], code[1]).orElse(Vr.UN);
  }

  @Override
  public Dataset parse(byte[] encoded, String transferSyntax, CharacterSet characterSet)
      throws DicomException {
    try {
      AttributeList attributes = new AttributeList();
      attributes.setDecompressPixelData(false);
      attributes.read(
          new DicomInputStream(
              VerbatimText.before(encoded, transferSyntax), transferSyntax, false));
      return AttributeReader.outermost(attributes, characterSet);
    } catch (IOException | com.pixelmed.dicom.DicomException | RuntimeException broken) {
      throw new DicomException("the data set cannot be parsed: it breaks the rules", broken);
    } catch (StackOverflowError nested) {
      // The scan follows the standard; a value that only this toolkit takes for a sequence ends up
      // here.
      throw new DicomException("the data set cannot be parsed: nested too deep", nested);
    }
  }

  @Override
  public byte[] encode(Dataset dataset, String transferSyntax) throws DicomException {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      // A null meta transfer syntax makes it write the data set alone.
      DicomOutputStream stream = new DicomOutputStream(out, null, transferSyntax);
      AttributeWriter.list(dataset).write(stream, false);
      stream.flush();
      return out.toByteArray();
    } catch (IOException | com.pixelmed.dicom.DicomException | RuntimeException refused) {
      throw new DicomException("the data set cannot be written: " + refused.getMessage(), refused);
    }
  }

  @Override
  public int[] decodeJpegLossless(byte[] codeStream, int rows, int columns) throws DicomException {
    return JpegLosslessFrames.decode(codeStream, rows, columns);
  }
}
