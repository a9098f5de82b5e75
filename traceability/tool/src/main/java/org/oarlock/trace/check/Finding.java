package org.oarlock.trace.check;

import java.util.Comparator;
import org.oarlock.trace.item.Place;

/**
 * Something that is not as it has to be.
 *
 * @param nearest what was probably meant; empty if nothing is near
 */
public record Finding(Place place, RuleName rule, String message, String nearest)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** Message and nearest match. */
  public String words() {
    return nearest.isEmpty() ? message : message + " (nearest match: " + nearest + ")";
  }

  @Override
  public String toString() {
    return place + ": " + rule.id() + " " + words();
  }
}
