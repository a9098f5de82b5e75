package org.oarlock.trace.accept;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;

/**
 * How many escapes of one way there are, and what they lack.
 *
 * @param unapproved without the signature of an approver
 */
@Implements("SRS-3903")
public record EscapeCount(int all, int withoutRationale, int unapproved, int endless, int expired) {

  private static final EscapeCount NONE = new EscapeCount(0, 0, 0, 0, 0);

  /** Ways out of items, accepted findings and frozen ones, by way. */
  public static SortedMap<String, EscapeCount> byWay(
      Subject subject, List<Escape> escapes, List<Excused> accepted, List<Excused> frozen) {
    SortedMap<String, EscapeCount> counts = new TreeMap<>();
    LocalDate today = subject.today();
    for (Escape escape : escapes) {
      add(
          counts,
          escape.way(),
          new EscapeCount(
              1,
              one(escape.reason().isEmpty()),
              one(escape.approver().isEmpty()),
              one(escape.until().isEmpty()),
              one(escape.expired(today))));
    }
    accepted.forEach(excused -> add(counts, "accepted finding", of(excused)));
    frozen.forEach(excused -> add(counts, "frozen finding", of(excused)));
    return counts;
  }

  /** An acceptance that has no rationale or whose day is over covers nothing and is a finding. */
  private static EscapeCount of(Excused excused) {
    return new EscapeCount(1, 0, one(excused.approver().isEmpty()), 0, 0);
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static void add(SortedMap<String, EscapeCount> counts, String way, EscapeCount more) {
    counts.put(way, counts.getOrDefault(way, NONE).plus(more));
  }

  /** Both together. */
  public EscapeCount plus(EscapeCount other) {
    return new EscapeCount(
        all + other.all,
        withoutRationale + other.withoutRationale,
        unapproved + other.unapproved,
        endless + other.endless,
        expired + other.expired);
  }

  /** Those of all ways. */
  public static EscapeCount of(SortedMap<String, EscapeCount> byWay) {
    return byWay.values().stream().reduce(NONE, EscapeCount::plus);
  }
}
