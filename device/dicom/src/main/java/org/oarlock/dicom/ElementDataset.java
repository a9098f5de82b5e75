package org.oarlock.dicom;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;

/** The in-memory data set: encoded values, decoded when they are asked for. */
@Implements("SRS-208")
final class ElementDataset implements Dataset {

  private static final double[] NO_NUMBERS = {};
  private static final int LONGEST_NUMBER = 64;

  private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
  private final CharacterSet characterSet;

  ElementDataset(SortedMap<Integer, Element> elements, CharacterSet characterSet) {
    this.elements.putAll(elements);
    this.characterSet = characterSet;
  }

  @Override
  public Optional<String> text(int tag) {
    List<String> all = texts(tag);
    return all.isEmpty() || all.get(0).isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  @Override
  public List<String> texts(int tag) {
    Element element = elements.get(tag);
    if (element == null || element.value().length == 0) {
      return List.of();
    }
    if (!element.vr().isText() && element.vr() != Vr.UN) {
      return numbers(element).stream().map(BigDecimal::toPlainString).toList();
    }
    String whole =
        (element.vr().isLocalText() || element.vr() == Vr.UN ? characterSet : CharacterSet.DEFAULT)
            .decode(element.value());
    if (!element.vr().isMultiple() && element.vr() != Vr.UN) {
      return List.of(trimmed(whole, element.vr()));
    }
    List<String> values = new ArrayList<>();
    for (String value : whole.split("\\\\", -1)) {
      values.add(trimmed(value, element.vr()));
    }
    while (values.size() > 1 && values.get(values.size() - 1).isEmpty()) {
      values.remove(values.size() - 1);
    }
    return List.copyOf(values);
  }

  @Override
  public OptionalInt integer(int tag) {
    double[] numbers = decimals(tag);
    if (numbers.length == 0 || numbers[0] != Math.rint(numbers[0])) {
      return OptionalInt.empty();
    }
    return Math.abs(numbers[0]) > Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of((int) numbers[0]);
  }

  @Override
  public double[] decimals(int tag) {
    Element element = elements.get(tag);
    if (element == null || element.value().length == 0) {
      return NO_NUMBERS;
    }
    try {
      double[] values =
          (element.vr().isText() || element.vr() == Vr.UN
                  ? texts(tag).stream().map(ElementDataset::number).toList()
                  : numbers(element))
              .stream().mapToDouble(BigDecimal::doubleValue).toArray();
      for (double value : values) {
        if (!Double.isFinite(value)) {
          return NO_NUMBERS;
        }
      }
      return values;
    } catch (NumberFormatException notANumber) {
      return NO_NUMBERS;
    }
  }

  @Override
  public List<Dataset> items(int tag) {
    Element element = elements.get(tag);
    return element == null ? List.of() : element.items();
  }

  @Override
  public boolean has(int tag) {
    return elements.containsKey(tag);
  }

  @Override
  public List<Integer> tags() {
    return List.copyOf(elements.keySet());
  }

  @Override
  public Optional<byte[]> bytes(int tag) {
    Element element = elements.get(tag);
    return element == null || element.vr() == Vr.SQ
        ? Optional.empty()
        : Optional.of(element.value().clone());
  }

  @Override
  public Optional<Vr> vr(int tag) {
    return Optional.ofNullable(elements.get(tag)).map(Element::vr);
  }

  private static List<BigDecimal> numbers(Element element) {
    ByteBuffer in = ByteBuffer.wrap(element.value()).order(ByteOrder.LITTLE_ENDIAN);
    List<BigDecimal> values = new ArrayList<>();
    try {
      while (in.remaining() >= Math.max(1, element.vr().wordBytes())) {
        values.add(next(in, element.vr()));
      }
    } catch (NumberFormatException notFinite) {
      return List.of();
    }
    return values;
  }

  private static BigDecimal next(ByteBuffer in, Vr vr) {
    return switch (vr) {
      case US, OW, AT -> BigDecimal.valueOf(Short.toUnsignedInt(in.getShort()));
      case SS -> BigDecimal.valueOf(in.getShort());
      case UL, OL -> BigDecimal.valueOf(Integer.toUnsignedLong(in.getInt()));
      case SL -> BigDecimal.valueOf(in.getInt());
      case SV -> BigDecimal.valueOf(in.getLong());
      case UV, OV -> new BigDecimal(Long.toUnsignedString(in.getLong()));
      case FL, OF -> new BigDecimal(in.getFloat());
      case FD, OD -> new BigDecimal(in.getDouble());
      default -> BigDecimal.valueOf(Byte.toUnsignedInt(in.get()));
    };
  }

  private static BigDecimal number(String text) {
    // Parsing takes quadratic time, and no valid number is longer than 16 characters.
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("too long for a number");
    }
    return new BigDecimal(text.strip());
  }

  private static String trimmed(String value, Vr vr) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
      end--;
    }
    int start = 0;
    // Leading spaces carry meaning in texts of one value (PS3.5 table 6.2-1).
    while (vr.isMultiple() && start < end && value.charAt(start) == ' ') {
      start++;
    }
    return value.substring(start, end);
  }
}
