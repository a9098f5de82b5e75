package org.oarlock.dicom;

/** Foreign text as it may stand in a message: printable ASCII, and not long. */
final class Shown {

  private static final int LENGTH = 64;

  private Shown() {}

  static String text(String foreign) {
    String printable = foreign.replaceAll("[^ -~]", "?");
    return printable.length() <= LENGTH ? printable : printable.substring(0, LENGTH) + "...";
  }
}
