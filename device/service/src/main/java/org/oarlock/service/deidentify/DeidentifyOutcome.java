package org.oarlock.service.deidentify;

import java.util.List;
import java.util.SortedMap;
import org.oarlock.service.Finding;

/** What became of a series that should leave. */
public sealed interface DeidentifyOutcome {

  /** Reasons for which it stays, or doubts that a person released. */
  List<Finding> findings();

  /**
   * The copies stand in the folder.
   *
   * @param files SHA-256 of each copy by name
   * @param gone in how many images each tag was removed or replaced
   * @param findings doubts that a person released
   */
  record Copied(
      SortedMap<String, String> files, SortedMap<String, Integer> gone, List<Finding> findings)
      implements DeidentifyOutcome {}

  /** Nothing was left in the folder. */
  record Held(List<Finding> findings) implements DeidentifyOutcome {}
}
