package org.oarlock.dicom.network;

import java.io.IOException;

/** What was to be sent could not be read to its end. */
final class SourceFailed extends IOException {

  private static final long serialVersionUID = 1L;

  SourceFailed(IOException cause) {
    super("the file could not be read to its end", cause);
  }
}
