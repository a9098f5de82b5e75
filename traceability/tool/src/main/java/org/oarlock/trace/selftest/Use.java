package org.oarlock.trace.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.check.RuleName;

/**
 * One thing that people rely on the tool for, and the trials that show it.
 *
 * @param relied what it is used for
 * @param possibleError what would go wrong if it failed
 */
record Use(String group, String relied, String possibleError, List<Trial> trials) {

  /** In the order of the rules, then what is no rule. */
  static List<Use> of(List<Trial> trials) {
    Map<String, List<Trial>> byGroup = new LinkedHashMap<>();
    Arrays.stream(RuleName.values()).forEach(rule -> byGroup.put(rule.id(), new ArrayList<>()));
    trials.forEach(t -> byGroup.computeIfAbsent(t.group(), g -> new ArrayList<>()).add(t));
    List<Use> uses = new ArrayList<>();
    byGroup.forEach((group, own) -> uses.add(of(group, own)));
    return uses;
  }

  private static Use of(String group, List<Trial> trials) {
    String relied =
        RuleName.of(group)
            .map(RuleName::explanation)
            .orElseGet(
                () ->
                    switch (group) {
                      case BrokenFiles.UNREADABLE ->
                          "What cannot be read is refused by name, line and column.";
                      case BrokenFiles.HARMLESS -> "What is right is not reported.";
                      default -> "Defects are found whoever thought of them.";
                    });
    String error =
        switch (group) {
          case BrokenFiles.UNREADABLE -> "a broken file is left out, with what it would have shown";
          case BrokenFiles.HARMLESS -> "false alarms are raised, which people learn to pass over";
          default -> "the defect is there and not reported, or reported of another file";
        };
    return new Use(group, relied, error, List.copyOf(trials));
  }

  /** In words: how many were found of those that could be planted. */
  String result() {
    long planted = trials.stream().filter(Trial::planted).count();
    long found = trials.stream().filter(Trial::found).count();
    return planted == 0
        ? "not performed: no place to seed it"
        : found + " of " + planted + " found, " + (trials.size() - planted) + " not applicable";
  }
}
