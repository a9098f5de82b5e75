package org.oarlock.dicom.network;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The form of text on the wire: UIDs and AE titles. */
final class WireText {

  static final int AE_LENGTH = 16;

  /** Leading zeros in components are wrong but common, and harmless here. */
  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  private static final int UID_LENGTH = 64;

  private WireText() {}

  /** Whether {@code text} has the form of a UID (PS3.5 9.1). */
  static boolean isUid(String text) {
    return text.length() <= UID_LENGTH && UID.matcher(text).matches();
  }

  /** Whether {@code text} holds only characters that an AE title may hold (PS3.5 6.2, AE). */
  static boolean isPrintable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\');
  }

  /**
   * Returns {@code title}, without padding, if it may stand in an association.
   *
   * @throws IllegalArgumentException if it is empty, too long or holds other characters
   */
  static String aeTitle(String title) {
    if (title.isBlank() || title.length() > AE_LENGTH || !isPrintable(title)) {
      throw new IllegalArgumentException(
          "an AE title has 1 to 16 printable ASCII characters without backslash");
    }
    return title.strip();
  }

  /** Text of a padded field, without the NULs and spaces that pad it. */
  static String trimmed(byte[] field) {
    String text = new String(field, StandardCharsets.ISO_8859_1);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\0' || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(0, end).stripLeading();
  }
}
