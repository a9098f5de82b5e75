package org.oarlock.dicom.network;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The form of unique identifiers on the wire (PS3.5 9.1 and PS3.8 annex F). */
final class Uid {

  /** Leading zeros in components are wrong but common, and harmless here. */
  private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  private static final int LENGTH = 64;

  private Uid() {}

  static boolean isValid(String text) {
    return text.length() <= LENGTH && FORM.matcher(text).matches();
  }

  /** Text of a padded ASCII field: without the NUL and spaces that pad it. */
  static String trimmed(byte[] field) {
    String text = new String(field, StandardCharsets.ISO_8859_1);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\0' || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(0, end).stripLeading();
  }
}
