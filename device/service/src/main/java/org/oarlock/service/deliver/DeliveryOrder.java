package org.oarlock.service.deliver;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be delivered.
 *
 * @param caseId number of the case
 * @param object the proved file
 * @param digest SHA-256 (hex) recorded when it was proved
 * @param destinations names of the destinations
 * @param clinical whether its model package may be used for patients
 */
public record DeliveryOrder(
    long caseId, Path object, String digest, List<String> destinations, boolean clinical) {}
