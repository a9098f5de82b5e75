package org.oarlock.service.remote;

/** The inference service cannot do it now; the message says why, without identity. */
final class ServiceAway extends Exception {

  private static final long serialVersionUID = 1L;

  ServiceAway(String why) {
    super(why);
  }
}
