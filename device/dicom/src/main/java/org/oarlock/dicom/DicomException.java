package org.oarlock.dicom;

import java.io.IOException;

/** DICOM content that cannot be read or written; the message says what, where and what to do. */
public class DicomException extends IOException {

  private static final long serialVersionUID = 1L;

  public DicomException(String message) {
    super(message);
  }

  public DicomException(String message, Throwable cause) {
    super(message, cause);
  }
}
