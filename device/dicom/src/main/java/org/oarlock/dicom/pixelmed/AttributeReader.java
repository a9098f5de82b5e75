package org.oarlock.dicom.pixelmed;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.DicomOutputStream;
import com.pixelmed.dicom.SequenceAttribute;
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

  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
  private final DicomOutputStream encoder;

  private AttributeReader() throws IOException {
    encoder = new DicomOutputStream(encoded, null, Uids.IMPLICIT_VR_LITTLE_ENDIAN);
  }

  /** The data set that was read behind {@link VerbatimText}. */
  static Dataset outermost(AttributeList attributes, CharacterSet characterSet)
      throws IOException, com.pixelmed.dicom.DicomException {
    attributes.remove(TagFromName.SpecificCharacterSet);
    return new AttributeReader().dataset(attributes, characterSet);
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
      List<Dataset> items = new ArrayList<>(sequence.getNumberOfItems());
      for (var each = sequence.iterator(); each.hasNext(); ) {
        items.add(dataset(each.next().getAttributeList(), characterSet));
      }
      builder.items(tag, items);
      return;
    }
    byte[] code = attribute.getVR();
    builder.bytes(tag, Vr.of(code[0], code[1]).orElse(Vr.UN), value(attribute));
  }

  /** An item may name a character set of its own (PS3.5 section 7.5.3). */
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

  /** The encoded value: the whole element as PixelMed writes it, less tag and length. */
  private byte[] value(Attribute attribute) throws IOException, com.pixelmed.dicom.DicomException {
    if (attribute.getVL() == 0) {
      return new byte[0];
    }
    encoded.reset();
    attribute.write(encoder);
    encoder.flush();
    byte[] element = encoded.toByteArray();
    return Arrays.copyOfRange(element, 8, element.length);
  }
}
