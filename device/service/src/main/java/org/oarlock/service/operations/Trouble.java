package org.oarlock.service.operations;

/**
 * One thing that is wrong as long as it stands. Has no room for identity: it leaves the device.
 *
 * @param subject number of the case, or the part of the device
 */
record Trouble(TroubleKind kind, String subject) {}
