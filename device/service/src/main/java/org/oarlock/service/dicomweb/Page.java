package org.oarlock.service.dicomweb;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/**
 * Which part of the matches is answered.
 *
 * @param limit most matches, 1 to {@link #MOST}
 * @param offset matches that are left out first
 */
@Implements({"SRS-4408", "RC-272"})
record Page(int limit, int offset) {

  /** Matches of one answer: each is read from a file. */
  static final int MOST = 100;

  /** Where the last page begins. */
  static final int LAST = 100_000;

  /** Whether names are matched by their sound (PS3.18 section 10.6.1.2.1). */
  static final String FUZZY = "fuzzymatching";

  /** What a query holds besides keys; attributes to include are taken as the wish that they are. */
  static final List<String> PARAMETERS = List.of("limit", "offset", "includefield", FUZZY);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /**
   * @throws RequestRefused if limit or offset is none
   */
  static Page of(Map<String, String[]> query) throws RequestRefused {
    int limit = number(query, "limit", MOST);
    int offset = number(query, "offset", 0);
    if (limit < 1 || offset > LAST) {
      throw Search.refused("limit is 1 or more, and offset at most " + LAST + "; look for less.");
    }
    return new Page(bounded(limit), offset);
  }

  private static int bounded(int limit) {
    return Math.min(limit, MOST);
  }

  private static int number(Map<String, String[]> query, String name, int otherwise)
      throws RequestRefused {
    String[] given = query.get(name);
    if (given == null) {
      return otherwise;
    }
    String value = Search.single(name, given);
    if (!NUMBER.matcher(value).matches()) {
      throw Search.refused(name + " is a whole number.");
    }
    return Integer.parseInt(value);
  }
}
