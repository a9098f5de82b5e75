package org.oarlock.trace.accept;

import java.util.List;
import org.oarlock.trace.check.Finding;

/**
 * Findings, sorted out.
 *
 * @param open what has to be done something about
 * @param accepted what was accepted one by one
 * @param frozen what stood here when the tool was adopted
 */
public record Judged(List<Finding> open, List<Excused> accepted, List<Excused> frozen) {

  /** Findings of which nothing is accepted. */
  public static Judged open(List<Finding> findings) {
    return new Judged(findings, List.of(), List.of());
  }
}
