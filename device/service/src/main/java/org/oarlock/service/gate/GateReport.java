package org.oarlock.service.gate;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.service.Finding;

/** Collects what the checks say, in the order in which they say it. */
final class GateReport {

  private final List<Finding> reasons = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  void add(ReasonCode code, String message, String place) {
    (code.refuses() ? reasons : findings).add(new Finding(code.name(), message, place));
  }

  /** Adds nothing when {@code images} is empty, otherwise the message with their places. */
  void addFor(ReasonCode code, List<GateImage> images, int of, String message) {
    if (!images.isEmpty()) {
      String count = images.size() + " of " + of + " images: ";
      add(code, (of == 1 ? "" : count) + message, Places.of(images));
    }
  }

  boolean refuses() {
    return !reasons.isEmpty();
  }

  List<Finding> reasons() {
    return List.copyOf(reasons);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
