package org.oarlock.service.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;

/**
 * Who runs the device.
 *
 * @param timeZone zone of the times written into objects and shown to people
 */
public record Site(@NotBlank String name, @NotNull ZoneId timeZone) {}
