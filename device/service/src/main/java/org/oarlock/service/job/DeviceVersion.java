package org.oarlock.service.job;

import java.util.Optional;
import org.oarlock.service.release.Manufacturer;

/**
 * What the device calls itself in objects that it writes.
 *
 * @param version version of the software
 * @param commit commit that was built; empty when not known
 * @param manufacturer from a verified statement, else empty
 */
public record DeviceVersion(String version, String commit, Optional<Manufacturer> manufacturer) {}
