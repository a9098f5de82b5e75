package org.oarlock.service.dicomweb;

import java.util.Locale;

/** What the header of a part says. */
final class PartHeader {
  private static final String TYPE = "content-type:";
  private static final String DICOM = "application/dicom";

  private PartHeader() {}

  /** Whether it holds a DICOM file; one that says nothing is what the whole request says. */
  static boolean isDicom(String header) {
    return header
        .lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(TYPE))
        .map(line -> line.substring(TYPE.length()).split(";", 2)[0].strip())
        .allMatch(DICOM::equals);
  }
}
