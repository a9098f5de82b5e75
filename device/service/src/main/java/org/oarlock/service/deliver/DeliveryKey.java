package org.oarlock.service.deliver;

import org.oarlock.service.config.ResultFormat;

/**
 * One object on its way to one destination, as the database knows it.
 *
 * @param caseId number of the case
 * @param destination name of the destination
 * @param format which object of the case
 */
record DeliveryKey(long caseId, String destination, ResultFormat format) {}
