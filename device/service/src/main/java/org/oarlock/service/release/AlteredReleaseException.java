package org.oarlock.service.release;

import java.util.List;

/** The files are not those that were signed. The device must not start as a release. */
public final class AlteredReleaseException extends Exception {

  private static final long serialVersionUID = 1L;

  AlteredReleaseException(List<String> differences) {
    super("This is not the release that was signed: " + String.join("; ", differences));
  }
}
