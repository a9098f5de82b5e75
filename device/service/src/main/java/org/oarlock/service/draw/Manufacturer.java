package org.oarlock.service.draw;

import java.util.Optional;

/**
 * Who places the device on the market. Exists only where a signed manufacturer configuration was
 * verified; without one the fields stay absent and nobody is named.
 *
 * @param name Manufacturer
 * @param serialNumber Device Serial Number
 * @param udi Unique Device Identifier, whole
 */
public record Manufacturer(String name, Optional<String> serialNumber, Optional<String> udi) {}
