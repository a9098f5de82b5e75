package org.oarlock.service.config.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of values that have an order (PS3.5 table 6.2-1). */
public enum Ordering {
  /** A decimal number (DS, IS, or binary). */
  NUMBER("a number") {
    @Override
    boolean reads(String text) {
      return NUMBER_TEXT.matcher(text).matches();
    }

    @Override
    int compare(String one, String other) {
      return new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    @Override
    List<String> beside(String text) {
      BigDecimal step = new BigDecimal("0.001");
      BigDecimal number = new BigDecimal(text);
      return List.of(number.add(step).toPlainString(), number.subtract(step).toPlainString());
    }
  },
  /** YYYYMMDD (DA). */
  DATE("a date such as 20261123") {
    @Override
    boolean reads(String text) {
      try {
        return text.length() == 8
            && LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).getYear() >= 0;
      } catch (DateTimeException notADate) {
        return false;
      }
    }

    @Override
    int compare(String one, String other) {
      return one.compareTo(other);
    }

    @Override
    List<String> beside(String text) {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      return Stream.of(day.plusDays(1), day.minusDays(1))
          .map(DateTimeFormatter.BASIC_ISO_DATE::format)
          .toList();
    }
  },
  /** HHMMSS.FFFFFF from the left (TM); what is left out counts as 0. */
  TIME("a time such as 0830 or 083000.5") {
    @Override
    boolean reads(String text) {
      return TIME_TEXT.matcher(text).matches();
    }

    @Override
    int compare(String one, String other) {
      return whole(one).compareTo(whole(other));
    }

    @Override
    List<String> beside(String text) {
      return List.of("000000", "120000", "235959.999999");
    }

    private String whole(String time) {
      return time.replace(".", "") + "000000000000".substring(time.replace(".", "").length());
    }
  },
  /** Component by component as numbers (UI); a UID comes before what it is the beginning of. */
  UID("a UID") {
    @Override
    boolean reads(String text) {
      return text.length() <= 64 && UID_TEXT.matcher(text).matches();
    }

    @Override
    int compare(String one, String other) {
      String[] left = one.split("\\.");
      String[] right = other.split("\\.");
      for (int i = 0; i < Math.min(left.length, right.length); i++) {
        int order = new BigInteger(left[i]).compareTo(new BigInteger(right[i]));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(left.length, right.length);
    }

    @Override
    List<String> beside(String text) {
      return List.of("0", text + ".1");
    }
  };

  /** Bounded: arithmetic on longer ones takes time, and no header holds a longer one. */
  private static final Pattern NUMBER_TEXT =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

  private static final Pattern TIME_TEXT =
      Pattern.compile("([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?");
  private static final Pattern UID_TEXT = Pattern.compile("\\d+(\\.\\d+)*");

  private final String kind;

  Ordering(String kind) {
    this.kind = kind;
  }

  /** Continues "must be". */
  public String kind() {
    return kind;
  }

  /** Whether {@code text} is of this kind. */
  abstract boolean reads(String text);

  /** Order of two texts that are of this kind. */
  abstract int compare(String one, String other);

  /** Values on both sides of one that is of this kind, as examples. */
  abstract List<String> beside(String text);
}
