package org.oarlock.service.remote;

/** Of a result not everything arrived, or not as it was sent. */
final class CutResult extends Exception {

  private static final long serialVersionUID = 1L;

  CutResult() {
    super("the result arrived cut or altered");
  }
}
