package org.oarlock.trace.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;

/** The plain decisions of controls were mutated, and a test noticed each change. */
@Implements("SRS-3206")
final class MutationRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Mutant mutant : subject.read().mutants()) {
      if (!mutant.detected()) {
        findings.add(
            mutant.place(),
            RuleName.MUTANT_SURVIVED,
            mutant.className().replaceFirst(".*\\.", "")
                + "."
                + mutant.method()
                + ": "
                + mutant.change()
                + (mutant.run() == 0
                    ? ", and no test runs it"
                    : ", and no test that runs it notices"));
      }
    }
    Set<String> mutated = new HashSet<>();
    subject.read().mutants().forEach(mutant -> mutated.add(outermost(mutant.className())));
    decisions(subject)
        .forEach(
            (name, place) -> {
              if (!mutated.contains(name)) {
                findings.add(
                    place,
                    RuleName.MUTATION_MISSING,
                    name + " decides for a control, and no result says that it was mutated");
              }
            });
  }

  /** Classes in the places that the model names, with the claim by which they carry a control. */
  private static TreeMap<String, Place> decisions(Subject subject) {
    TreeMap<String, Place> found = new TreeMap<>();
    Set<String> carried = new HashSet<>();
    for (Item control : Disabled.asked(subject)) {
      carried.addAll(Disabled.classes(subject, control));
    }
    for (CodeClaim claim : subject.read().code()) {
      String name = Disabled.outermost(subject, claim.where());
      if (carried.contains(name)
          && subject.model().policy().mutated().stream().anyMatch(place -> inside(name, place))) {
        found.putIfAbsent(name, claim.place());
      }
    }
    return found;
  }

  private static boolean inside(String name, String place) {
    return name.equals(place) || name.startsWith(place + ".");
  }

  private static String outermost(String className) {
    return className.replaceFirst("\\$.*", "");
  }
}
