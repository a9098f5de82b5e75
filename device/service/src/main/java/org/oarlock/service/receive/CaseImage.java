package org.oarlock.service.receive;

import java.util.Map;

/**
 * One image of a case.
 *
 * @param file path relative to the storage root
 * @param values what rules may ask for
 */
public record CaseImage(String file, Map<String, String> values) {}
