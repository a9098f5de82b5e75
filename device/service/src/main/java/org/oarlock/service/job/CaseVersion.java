package org.oarlock.service.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands to the others of its series.
 *
 * @param number 1 for the first case of a series, one more for each that comes after
 * @param after number of the case that it comes after; null for the first
 * @param outdated whether images of its series came that it does not have
 */
public record CaseVersion(int number, @Nullable Long after, boolean outdated) {

  /** The first case of a series, with every image that came. */
  public static final CaseVersion FIRST = new CaseVersion(1, null, false);

  /** The case that it comes after. */
  public Optional<Long> predecessor() {
    return Optional.ofNullable(after);
  }
}
