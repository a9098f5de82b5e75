package org.oarlock.trace.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;

/**
 * What the tool promises, and which of it this version keeps. Printed with every output, so that
 * nobody takes a green result for more than it is.
 */
@Implements("SRS-3115")
public final class Promises {

  private static final Map<Integer, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1, "everything is reported at once, with its place and nearest match"),
              Map.entry(2, "exit codes: 0 clean, 1 findings, 2 unreadable input, 3 tool failed"),
              Map.entry(3, "it never fixes, approves or stamps; signatures of persons are checked"),
              Map.entry(
                  4, "what rests on something that changed, was weakened or fails is suspect"),
              Map.entry(5, "vacuity guards: floors, and what is gone since the last baseline"),
              Map.entry(6, "evidence is bound to digests of what was tested"),
              Map.entry(7, "skipped, aborted, undefined, retried, a failed row: not passed"),
              Map.entry(8, "effectiveness is shown by a recorded failure"),
              Map.entry(9, "SOUP both ways against the bill of materials, with age of reviews"),
              Map.entry(10, "clause states, never a bare yes, signed by a holder of the text"),
              Map.entry(11, "escapes have rationale, approver and expiry, and are counted"),
              Map.entry(12, "the same bytes on every run; cost in proportion to size, benchmarked"),
              Map.entry(13, "each output prints which promises are in force")));

  private static final List<Integer> IN_FORCE = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);

  private Promises() {}

  /** Version of the tool, as its jar says. */
  public static String version() {
    return Optional.ofNullable(Promises.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Promises that this version keeps in full. */
  public static Map<Integer, String> inForce() {
    Map<Integer, String> kept = new TreeMap<>(ALL);
    kept.keySet().retainAll(IN_FORCE);
    return kept;
  }

  /** Promises that this version does not keep, or not in full. */
  public static Map<Integer, String> notYet() {
    Map<Integer, String> open = new TreeMap<>(ALL);
    IN_FORCE.forEach(open::remove);
    return open;
  }

  /** One line for people. */
  public static String line() {
    return "Promises in force in version "
        + version()
        + ": "
        + numbers(inForce())
        + ". Not yet: "
        + numbers(notYet())
        + ".";
  }

  private static String numbers(Map<Integer, String> promises) {
    if (promises.isEmpty()) {
      return "none";
    }
    return promises.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
