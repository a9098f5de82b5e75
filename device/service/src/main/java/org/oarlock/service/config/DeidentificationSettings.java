package org.oarlock.service.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How images leave without identity.
 *
 * @param keyFile file with the site's secret key, 64 hexadecimal digits that only the device's user
 *     may read
 * @param retainCharacteristics whether copies keep sex, age, size and weight; default false
 */
public record DeidentificationSettings(
    @NotNull Path keyFile, @NotNull Boolean retainCharacteristics) {

  /** What is absent becomes its default. */
  public DeidentificationSettings(Path keyFile, @Nullable Boolean retainCharacteristics) {
    this.keyFile = keyFile;
    this.retainCharacteristics = retainCharacteristics != null && retainCharacteristics;
  }
}
