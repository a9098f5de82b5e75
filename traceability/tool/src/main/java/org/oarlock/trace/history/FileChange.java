package org.oarlock.trace.history;

import java.util.Locale;

/**
 * A file that differs between a revision and what stands in the folder now.
 *
 * @param path from the root that the tool looks at, with forward slashes
 */
public record FileChange(String path, What what) {

  /** What happened to it. */
  public enum What {
    ADDED,
    CHANGED,
    REMOVED;

    /** In words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return path + " (" + what.words() + ")";
  }
}
