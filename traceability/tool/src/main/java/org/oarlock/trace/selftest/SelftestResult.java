package org.oarlock.trace.selftest;

import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * What a self-test showed.
 *
 * @param withResults whether the repository had results of tests
 * @param cleans what a check said where nothing was seeded
 * @param trials each seed and what became of it
 */
@Implements("SRS-3804")
public record SelftestResult(boolean withResults, List<Clean> cleans, List<Trial> trials) {

  /** Copies. */
  public SelftestResult {
    cleans = List.copyOf(cleans);
    trials = List.copyOf(trials);
  }

  /** Seeds that were not found. */
  List<Trial> missed() {
    return trials.stream().filter(Trial::missed).toList();
  }

  /** How many were planted in one ground or in any. */
  long planted(String ground) {
    return trials.stream().filter(t -> t.planted() && t.ground().startsWith(ground)).count();
  }

  /** Seeds that have no place in a ground. */
  List<Trial> notApplicable() {
    return trials.stream().filter(trial -> !trial.planted()).toList();
  }

  /** 0 if every seed was found and nothing was found where nothing was seeded. */
  public int exitCode() {
    return missed().isEmpty() && cleans.stream().noneMatch(Clean::isAlarm) ? 0 : 1;
  }
}
