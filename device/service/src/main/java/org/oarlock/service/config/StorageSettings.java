package org.oarlock.service.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the device keeps what it was given and what it made.
 *
 * @param directory root of everything stored; relative paths start at the configuration's folder
 * @param reserveMb free space (MiB) under which new instances are refused; default 2048
 */
public record StorageSettings(@NotNull Path directory, @NotNull @Min(0) Long reserveMb) {

  /** Fills in the default reserve. */
  public StorageSettings(Path directory, @Nullable Long reserveMb) {
    this.directory = directory;
    this.reserveMb = reserveMb == null ? 2048L : reserveMb;
  }
}
