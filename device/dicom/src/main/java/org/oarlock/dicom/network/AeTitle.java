package org.oarlock.dicom.network;

/** Application entity titles: 1 to 16 printable ASCII characters without backslash (PS3.5, AE). */
final class AeTitle {

  static final int LENGTH = 16;

  private AeTitle() {}

  /**
   * Returns {@code title} if it may stand in an association.
   *
   * @throws IllegalArgumentException if it is empty, too long or holds other characters
   */
  static String required(String title) {
    if (title.isBlank() || title.length() > LENGTH || !printable(title)) {
      throw new IllegalArgumentException(
          "an AE title has 1 to 16 printable ASCII characters without backslash");
    }
    return title.strip();
  }

  static boolean printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\');
  }
}
