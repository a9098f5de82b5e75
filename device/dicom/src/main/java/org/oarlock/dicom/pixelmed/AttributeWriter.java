package org.oarlock.dicom.pixelmed;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomOutputStream;
import com.pixelmed.dicom.SequenceAttribute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Vr;

/** Makes PixelMed's attributes of the face's data sets. */
final class AttributeWriter {

  private static final byte[] NONE = {};

  private AttributeWriter() {}

  static AttributeList list(Dataset dataset) {
    AttributeList list = new AttributeList();
    for (int tag : dataset.tags()) {
      AttributeTag name = new AttributeTag(tag >>> 16, tag & 0xFFFF);
      list.put(name, attribute(dataset, tag, name));
    }
    return list;
  }

  private static Attribute attribute(Dataset dataset, int tag, AttributeTag name) {
    Vr vr = dataset.vr(tag).orElse(Vr.UN);
    if (vr != Vr.SQ) {
      return new EncodedAttribute(name, vr, dataset.bytes(tag).orElse(NONE));
    }
    SequenceAttribute sequence = new SequenceAttribute(name);
    dataset.items(tag).forEach(item -> sequence.addItem(list(item)));
    return sequence;
  }

  /** A value that is already encoded; written as it stands. */
  private static final class EncodedAttribute extends Attribute {

    private final Vr vr;
    private final byte[] value;

    EncodedAttribute(AttributeTag name, Vr vr, byte[] value) {
      super(name);
      this.vr = vr;
      this.value = value;
      valueLength = value.length;
    }

    @Override
    public byte[] getVR() {
      return vr.name().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void removeValues() {
      throw new UnsupportedOperationException("only for writing");
    }

    @Override
    public void write(DicomOutputStream out) throws com.pixelmed.dicom.DicomException, IOException {
      writeBase(out);
      out.write(value);
    }
  }
}
