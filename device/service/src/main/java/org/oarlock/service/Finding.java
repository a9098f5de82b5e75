package org.oarlock.service;

/**
 * Something a person should know about a case, in plain words. A finding by itself refuses nothing;
 * a gate refusal and a proof's difference are findings that stop the case.
 *
 * @param code stable code in SCREAMING_SNAKE_CASE, the same in the worklist, reports and the IFU
 * @param message one or two sentences for a clinician, without patient identity
 * @param place where in the series, the structure or the file, for example {@code "z = -112.5 mm"};
 *     empty where there is no single place
 */
public record Finding(String code, String message, String place) {

  /** A finding about the case as a whole. */
  public static Finding of(String code, String message) {
    return new Finding(code, message, "");
  }
}
