package org.oarlock.service.qualify;

/**
 * One line of the record.
 *
 * @param checked what was looked at
 * @param measured what was found, with its unit
 * @param expected what had to be found, with its limit
 * @param passed whether it was
 */
public record CheckResult(String checked, String measured, String expected, boolean passed) {}
