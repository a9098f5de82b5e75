package org.oarlock.dicom.pixelmed;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.DicomOutputStream;
import com.pixelmed.dicom.SequenceAttribute;
import com.pixelmed.dicom.SpecificCharacterSet;
import com.pixelmed.dicom.StringAttribute;
import com.pixelmed.dicom.TagFromName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oarlock.dicom.CharacterSet;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;

/** Copies what PixelMed has read into the face's own data set, so that no toolkit type leaves. */
final class AttributeReader {

  /** Maps each byte to itself: text comes out as it stood in the file. */
  private static final SpecificCharacterSet VERBATIM =
      new SpecificCharacterSet(new String[] {"ISO_IR 100"});

  Dataset dataset(AttributeList attributes) throws IOException, com.pixelmed.dicom.DicomException {
    return dataset(attributes, CharacterSet.DEFAULT);
  }

  private Dataset dataset(AttributeList attributes, CharacterSet inherited)
      throws IOException, com.pixelmed.dicom.DicomException {
    CharacterSet characterSet = characterSet(attributes, inherited);
    DatasetBuilder builder = new DatasetBuilder(characterSet);
    for (Attribute attribute : attributes.values()) {
      if (belongs(attribute)) {
        copy(attribute, builder, characterSet);
      }
    }
    return builder.build();
  }

  private void copy(Attribute attribute, DatasetBuilder builder, CharacterSet characterSet)
      throws IOException, com.pixelmed.dicom.DicomException {
    int tag = attribute.getGroup() << 16 | attribute.getElement();
    if (attribute instanceof SequenceAttribute sequence) {
      List<Dataset> items = new ArrayList<>();
      for (int item = 0; item < sequence.getNumberOfItems(); item++) {
        items.add(dataset(sequence.getItem(item).getAttributeList(), characterSet));
      }
      builder.items(tag, items);
      return;
    }
    byte[] code = attribute.getVR();
    Vr vr = Vr.of(code[0], code[1]).orElse(Vr.UN);
    builder.bytes(tag, vr, value(attribute));
  }

  private static CharacterSet characterSet(AttributeList attributes, CharacterSet inherited)
      throws com.pixelmed.dicom.DicomException {
    Attribute terms = attributes.get(TagFromName.SpecificCharacterSet);
    if (terms == null || terms.getStringValues() == null) {
      return inherited;
    }
    return CharacterSet.of(List.of(terms.getStringValues()));
  }

  private static boolean belongs(Attribute attribute) {
    // Commands, meta information and group lengths describe another encoding than the next one.
    return attribute.getGroup() != 0 && attribute.getGroup() != 2 && attribute.getElement() != 0;
  }

  /** The encoded value: the whole element as PixelMed writes it, less tag, VR and length. */
  private static byte[] value(Attribute attribute)
      throws IOException, com.pixelmed.dicom.DicomException {
    if (attribute instanceof StringAttribute text) {
      text.setSpecificCharacterSet(VERBATIM);
    }
    if (attribute.getVL() == 0) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomOutputStream stream = new DicomOutputStream(out, null, Uids.IMPLICIT_VR_LITTLE_ENDIAN);
    attribute.write(stream);
    stream.flush();
    byte[] element = out.toByteArray();
    return Arrays.copyOfRange(element, 8, element.length);
  }
}
