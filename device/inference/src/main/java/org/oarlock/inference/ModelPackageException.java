package org.oarlock.inference;

import java.io.IOException;

/**
 * A model package that must not be used; the message names the package, the file and the reason.
 */
public final class ModelPackageException extends IOException {

  private static final long serialVersionUID = 1;

  /** With a message for people. */
  public ModelPackageException(String message) {
    super(message);
  }

  /** With a message for people and what lies beneath it. */
  public ModelPackageException(String message, Throwable cause) {
    super(message, cause);
  }
}
