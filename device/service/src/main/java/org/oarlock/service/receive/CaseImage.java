package org.oarlock.service.receive;

import java.util.Map;

/**
 * One image of a case.
 *
 * @param file path relative to the storage root
 * @param association what rules may ask for and no header holds: the AE titles, by key
 */
public record CaseImage(String file, Map<String, String> association) {}
