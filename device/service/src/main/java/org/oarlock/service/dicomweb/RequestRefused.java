package org.oarlock.service.dicomweb;

import org.springframework.http.HttpStatus;

/** A request that is not read to its end, or not at all. */
final class RequestRefused extends java.io.IOException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  /**
   * @param words what is wrong and what to do, without identity
   */
  RequestRefused(HttpStatus status, String words) {
    super(words);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
