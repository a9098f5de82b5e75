package org.oarlock.trace.history;

/** The history cannot be read: no git, no repository, no such revision. Ends in exit 2. */
public final class NoHistory extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is missing and what to do. */
  public NoHistory(String message) {
    super(message);
  }
}
