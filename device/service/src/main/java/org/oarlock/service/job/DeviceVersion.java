package org.oarlock.service.job;

/**
 * What the device calls itself in objects that it writes.
 *
 * @param version version of the software
 * @param commit commit that was built; empty when not known
 */
public record DeviceVersion(String version, String commit) {}
