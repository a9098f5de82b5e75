package org.oarlock.service.remote;

/** A result is whole and not the one that was asked for. */
final class WrongResult extends Exception {

  private static final long serialVersionUID = 1L;

  WrongResult(String how) {
    super(how);
  }
}
