package org.oarlock.service.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oarlock.service.StructureChoice;
import org.oarlock.trace.annotations.Implements;

/** Names that a site wants in the place of TG-263 names, and what they must not say. */
@Implements("SRS-1412")
final class Aliases {

  private static final Set<String> LEFT = Set.of("L", "LT", "LEFT");
  private static final Set<String> RIGHT = Set.of("R", "RT", "RIGHT");

  private Aliases() {}

  /**
   * Refuses what would lead a reader to another structure.
   *
   * @param structures TG-263 names of everything that the package makes
   * @throws IllegalArgumentException when a name is too long, is that of another structure or says
   *     the other side
   */
  static void check(StructureChoice choice, List<String> structures) {
    for (String structure : structures) {
      choice
          .alias(structure)
          .ifPresent(alias -> refuseMisleading(choice, structures, structure, alias));
    }
  }

  private static void refuseMisleading(
      StructureChoice choice, List<String> structures, String structure, String alias) {
    String whole = choice.prefix() + alias;
    if (whole.length() > choice.longest()) {
      throw refusal(whole, structure, "has more than " + choice.longest() + " characters");
    }
    if (structures.stream()
        .anyMatch(other -> !other.equals(structure) && other.equalsIgnoreCase(alias))) {
      throw refusal(whole, structure, "is the name of another structure");
    }
    if (structure.endsWith("_L") && says(alias, RIGHT)
        || structure.endsWith("_R") && says(alias, LEFT)) {
      throw refusal(whole, structure, "says the other side");
    }
  }

  private static boolean says(String alias, Set<String> words) {
    return Arrays.stream(alias.toUpperCase(Locale.ROOT).split("[^A-Z]+")).anyMatch(words::contains);
  }

  private static IllegalArgumentException refusal(String name, String structure, String why) {
    return new IllegalArgumentException("'" + name + "' for " + structure + " " + why);
  }
}
