package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the device keeps what it was given and what it made, and for how long.
 *
 * @param directory root of everything stored; relative paths start at the configuration's folder
 * @param reserveMb free space (MiB) under which new instances are refused; default 2048
 * @param removeDeliveredAfterDays days after which images and result of a delivered case are
 *     removed, 1 to 3650; absent: never
 */
public record StorageSettings(
    @NotNull Path directory,
    @NotNull @Min(0) Long reserveMb,
    @Min(1) @Max(3650) @Nullable Integer removeDeliveredAfterDays) {

  /** Fills in the default reserve. */
  public StorageSettings(
      Path directory, @Nullable Long reserveMb, @Nullable Integer removeDeliveredAfterDays) {
    this.directory = directory;
    this.reserveMb = reserveMb == null ? 2048L : reserveMb;
    this.removeDeliveredAfterDays = removeDeliveredAfterDays;
  }
}
