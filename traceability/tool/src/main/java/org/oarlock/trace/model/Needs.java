package org.oarlock.trace.model;

import java.util.List;

/**
 * Which evidence an item of a kind needs beside items.
 *
 * @param code some code must name it with {@code @Implements}
 * @param passedAtSystemLevel a test at system level must have passed
 * @param slots evidence slots of a control: implemented, effective
 */
public record Needs(boolean code, boolean passedAtSystemLevel, List<String> slots) {

  /** Nothing. */
  public static final Needs NOTHING = new Needs(false, false, List.of());
}
