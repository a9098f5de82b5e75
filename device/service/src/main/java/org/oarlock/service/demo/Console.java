package org.oarlock.service.demo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.Finding;

/** What the person at the terminal sees, and what the device's own lines mean for it. */
final class Console {

  private static final Pattern STATE = Pattern.compile("case (\\d+) is ([A-Z_]+)(?:: (.*))?");
  private static final int BAR = 40;

  private final boolean terminal = System.console() != null;
  private @Nullable String stands;
  private boolean refused;

  void say(String line) {
    System.out.println(line);
  }

  /** Shows how many images were acknowledged. */
  void progress(int done, int all) {
    if (terminal) {
      int filled = BAR * done / all;
      System.out.print(
          "\r  [" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + "/" + all);
    }
    if (done == all) {
      System.out.println(terminal ? "" : "  " + done + " images acknowledged");
    }
  }

  /** Says each reason of a refusal; the place stands in its words. */
  void wordsOf(List<Finding> reasons) {
    reasons.forEach(reason -> say("  " + reason.message()));
  }

  /** A line of the device's log: tells the state of the case. */
  synchronized void device(String line) {
    Matcher state = STATE.matcher(line);
    if (!state.find()) {
      return;
    }
    String reason = state.group(3) == null ? "" : ": " + state.group(3);
    System.out.println("  case " + state.group(1) + " " + state.group(2) + reason);
    switch (state.group(2)) {
      case "REFUSED" -> {
        stands = "refused by the gate" + reason;
        refused = true;
      }
      case "HELD", "BLOCKED", "FAILED", "DEAD_LETTER", "CANCELLED", "SUPERSEDED", "IGNORED" ->
          stands = state.group(2) + reason;
      default -> {
        // The case is on its way.
      }
    }
  }

  /** Why the case does not move by itself any more, if so. */
  synchronized Optional<String> standstill() {
    return Optional.ofNullable(stands);
  }

  synchronized boolean wasRefused() {
    return refused;
  }
}
