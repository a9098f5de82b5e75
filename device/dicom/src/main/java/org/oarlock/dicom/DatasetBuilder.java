package org.oarlock.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;

/**
 * Builds an in-memory {@link Dataset}. Not safe for use by several threads; what it builds is
 * immutable.
 *
 * <p>Methods without a representation take it from the dictionary of the elements in {@link Tags}.
 */
@Implements("SRS-208")
public final class DatasetBuilder {

  private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
  private final CharacterSet characterSet;

  /** A data set of the default repertoire (ASCII). */
  public DatasetBuilder() {
    this(CharacterSet.DEFAULT);
  }

  /**
   * A data set whose text is encoded in {@code characterSet}. The outermost data set must say so in
   * its own Specific Character Set element.
   */
  public DatasetBuilder(CharacterSet characterSet) {
    this.characterSet = characterSet;
  }

  /** Sets text, one or more values; text that the character set lacks is refused. */
  public DatasetBuilder text(int tag, String... values) {
    return text(tag, Dictionary.vr(tag), values);
  }

  /** Sets text of a given representation. */
  public DatasetBuilder text(int tag, Vr vr, String... values) {
    if (!vr.isText()) {
      throw new IllegalArgumentException(Tags.name(tag) + " is " + vr + ", not text");
    }
    byte[] encoded = characterSet.encode(String.join("\\", values), Tags.name(tag));
    return put(tag, vr, pad(encoded, vr));
  }

  /** Sets whole numbers: US, SS, UL, SL, or IS. */
  public DatasetBuilder integers(int tag, int... values) {
    return integers(tag, Dictionary.vr(tag), values);
  }

  /** Sets whole numbers of a given representation: US, SS, UL, SL, AT or IS. */
  public DatasetBuilder integers(int tag, Vr vr, int... values) {
    if (vr == Vr.IS) {
      return text(
          tag, vr, Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
    }
    int width =
        switch (vr) {
          case US, SS -> 2;
          case UL, SL, AT -> 4;
          default ->
              throw new IllegalArgumentException(
                  Tags.name(tag) + " is " + vr + ", not a whole number");
        };
    ByteBuffer out = ByteBuffer.allocate(values.length * width).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      if (width == 2) {
        out.putShort((short) value);
      } else if (vr == Vr.AT) {
        // A tag is two numbers of 16 bits (PS3.5 table 6.2-1).
        out.putShort((short) (value >>> 16)).putShort((short) value);
      } else {
        out.putInt(value);
      }
    }
    return put(tag, vr, out.array());
  }

  /** Sets numbers as DS, FL or FD; a DS is rounded to what fits 16 characters. */
  public DatasetBuilder decimals(int tag, double... values) {
    return decimals(tag, Dictionary.vr(tag), values);
  }

  /** Sets numbers of a given representation: DS, FL or FD. */
  public DatasetBuilder decimals(int tag, Vr vr, double... values) {
    switch (vr) {
      case DS -> {
        return text(
            tag, vr, Arrays.stream(values).mapToObj(DecimalText::of).toArray(String[]::new));
      }
      case FL -> {
        ByteBuffer out = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
          out.putFloat((float) value);
        }
        return put(tag, vr, out.array());
      }
      case FD -> {
        ByteBuffer out = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
          out.putDouble(value);
        }
        return put(tag, vr, out.array());
      }
      default ->
          throw new IllegalArgumentException(Tags.name(tag) + " is " + vr + ", not a decimal");
    }
  }

  /** Sets an encoded value, little endian, as it stands; padded to an even length. */
  public DatasetBuilder bytes(int tag, Vr vr, byte[] value) {
    return put(tag, vr, pad(value.clone(), vr));
  }

  /** Sets a sequence. */
  public DatasetBuilder items(int tag, Dataset... items) {
    return items(tag, List.of(items));
  }

  /** Sets a sequence. */
  public DatasetBuilder items(int tag, List<Dataset> items) {
    elements.put(tag, Element.sequence(items));
    return this;
  }

  /** Sets an element without a value. */
  public DatasetBuilder empty(int tag) {
    Vr vr = Dictionary.vr(tag);
    return vr == Vr.SQ ? items(tag) : put(tag, vr, new byte[0]);
  }

  /** Removes an element if it is there. */
  public DatasetBuilder remove(int tag) {
    elements.remove(tag);
    return this;
  }

  /** Copies elements byte for byte where the source has them; leaves out where it has not. */
  public DatasetBuilder copy(Dataset source, int... tags) {
    for (int tag : tags) {
      Element.of(source, tag).ifPresent(element -> elements.put(tag, element));
    }
    return this;
  }

  /** Copies every element byte for byte. */
  public DatasetBuilder copyAll(Dataset source) {
    return copy(source, source.tags().stream().mapToInt(Integer::intValue).toArray());
  }

  /** The data set as it stands now. */
  public Dataset build() {
    return new ElementDataset(elements, characterSet);
  }

  private DatasetBuilder put(int tag, Vr vr, byte[] value) {
    elements.put(tag, Element.value(vr, value));
    return this;
  }

  private static byte[] pad(byte[] value, Vr vr) {
    if ((value.length & 1) == 0) {
      return value;
    }
    byte[] padded = Arrays.copyOf(value, value.length + 1);
    padded[value.length] = vr.padding();
    return padded;
  }
}
