package org.oarlock.service.remote;

/** The inference service does not do it, and would not if it were asked again. */
final class ServiceRefused extends Exception {

  private static final long serialVersionUID = 1L;

  ServiceRefused(String why) {
    super(why);
  }
}
