package org.oarlock.service.database;

import java.io.IOException;

/** The database cannot be used; the message says why and what to do. */
public final class DatabaseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A failure in words. */
  public DatabaseException(String message) {
    super(message);
  }

  /** A failure in words, with its cause. */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
