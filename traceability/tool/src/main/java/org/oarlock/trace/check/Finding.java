package org.oarlock.trace.check;

import org.oarlock.trace.item.Place;

/**
 * Something that is not as it has to be.
 *
 * @param nearest what was probably meant; empty if nothing is near
 */
public record Finding(Place place, RuleName rule, String message, String nearest)
    implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    int places = place.compareTo(other.place);
    int rules = places == 0 ? rule.compareTo(other.rule) : places;
    return rules == 0 ? message.compareTo(other.message) : rules;
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
