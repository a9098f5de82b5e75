package org.oarlock.trace.source;

import org.oarlock.trace.item.Place;

/** A file that cannot be read, or a model that says nothing a machine can use. Ends in exit 2. */
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String reason;

  /** Names the place and the reason, in one line. */
  public Unreadable(Place place, String reason) {
    super(place + ": " + reason);
    this.place = place;
    this.reason = reason.strip().replaceAll("\\s+", " ");
  }

  /** Where the trouble begins. */
  public Place place() {
    return place;
  }

  /** What is wrong there. */
  public String reason() {
    return reason;
  }
}
