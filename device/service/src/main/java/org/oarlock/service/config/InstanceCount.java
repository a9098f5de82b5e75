package org.oarlock.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How many images a series must have.
 *
 * @param atLeast absent: one is enough
 * @param atMost absent: any number
 */
public record InstanceCount(
    @Min(1) @Max(1_000_000) @Nullable Integer atLeast,
    @Min(1) @Max(1_000_000) @Nullable Integer atMost) {

  /** Any number. */
  public static final InstanceCount ANY = new InstanceCount(null, null);

  /** Whether so many images will do. */
  public boolean allows(int images) {
    return images >= fewest() && images <= most();
  }

  /** Whether some number of images will do for both. */
  boolean meets(InstanceCount other) {
    return Math.max(fewest(), other.fewest()) <= Math.min(most(), other.most());
  }

  /** Whether no number of images will do. */
  boolean isEmpty() {
    return fewest() > most();
  }

  /** For a person: {@code 30 to 600}. */
  public String words() {
    return fewest() + " to " + (atMost == null ? "any number of" : most()) + " images";
  }

  private int fewest() {
    return atLeast == null ? 1 : atLeast;
  }

  private int most() {
    return atMost == null ? Integer.MAX_VALUE : atMost;
  }
}
