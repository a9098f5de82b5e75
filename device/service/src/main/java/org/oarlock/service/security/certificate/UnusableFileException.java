package org.oarlock.service.security.certificate;

import java.nio.file.Path;

/** A PEM file that does not hold what it has to; the message says what and what to do. */
final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableFileException(Path file, String reason) {
    super("'" + file + "' " + reason);
  }
}
