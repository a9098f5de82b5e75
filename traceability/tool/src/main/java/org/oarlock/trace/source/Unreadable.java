package org.oarlock.trace.source;

import org.oarlock.trace.item.Place;

/** A file that cannot be read, or a model that says nothing a machine can use. Ends in exit 2. */
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  /** Parsers quote what they do not understand, which may be a line of any length. */
  private static final int LONGEST = 500;

  private final transient Place place;
  private final String reason;

  /** Names the place and the reason, in one line. */
  public Unreadable(Place place, String reason) {
    super(place + ": " + shortened(reason));
    this.place = place;
    this.reason = shortened(reason);
  }

  private static String shortened(String reason) {
    String begin = reason.length() <= 2 * LONGEST ? reason : reason.substring(0, 2 * LONGEST);
    String line = begin.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST && begin.length() == reason.length()
        ? line
        : line.substring(0, Math.min(line.length(), LONGEST)) + " ...";
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
