package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How structures are named.
 *
 * @param prefix put before each structure's name; default {@code zz_}
 */
public record DrawingSettings(
    @NotNull @Pattern(regexp = PREFIX, message = PREFIX_MESSAGE) String prefix) {

  static final String PREFIX = "[A-Za-z0-9_~^-]{0,4}";
  static final String PREFIX_MESSAGE = "must be at most 4 letters, digits or _ ~ ^ -";

  /** Fills in the default prefix. */
  public DrawingSettings(@Nullable String prefix) {
    this.prefix = prefix == null ? "zz_" : prefix;
  }
}
