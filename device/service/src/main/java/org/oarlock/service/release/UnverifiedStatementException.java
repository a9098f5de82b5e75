package org.oarlock.service.release;

import java.nio.file.Path;

/** A manufacturer's statement that does not hold. The device must not start with it. */
public final class UnverifiedStatementException extends Exception {

  private static final long serialVersionUID = 1L;

  UnverifiedStatementException(Path file, String reason) {
    super(file + ": " + reason);
  }
}
