package org.oarlock.service.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.service.StructureChoice;
import org.oarlock.trace.annotations.Implements;

/**
 * ROI names of at most as many characters as the destination takes. What the site gives a name of
 * its own has exactly that name. The prefix and the side ({@code _L}, {@code _R}) are never
 * shortened; the root loses small vowels from its end, then its end. Names are told apart without
 * regard to case, because planning systems do.
 */
@Implements({"SRS-1402", "SRS-1403"})
public final class RoiNames {

  private static final Pattern SIDED = Pattern.compile("(.+?)(_[LR])?");
  private static final Pattern LAST_SMALL_VOWEL = Pattern.compile("(?s)(.+)[aeiou](.*?)");

  private RoiNames() {}

  /**
   * One name for each structure, in order.
   *
   * @param choice how the destination wants them named
   * @param structures TG-263 names of everything that the package makes, all different: a structure
   *     has the same name whichever others are wanted beside it
   * @throws IllegalArgumentException when the prefix leaves no room, two names are one, or a name
   *     of the site's own misleads
   */
  public static List<String> of(StructureChoice choice, List<String> structures) {
    Aliases.check(choice, structures);
    Set<String> taken = new HashSet<>();
    for (String structure : structures) {
      String name = full(choice, structure);
      if (fits(choice, name) && !taken.add(key(name))) {
        throw new IllegalArgumentException("two structures would be called '" + name + "'");
      }
    }
    List<String> names = new ArrayList<>();
    for (String structure : structures) {
      String name = full(choice, structure);
      names.add(fits(choice, name) ? name : shortened(choice, structure, taken));
    }
    return names;
  }

  private static String full(StructureChoice choice, String structure) {
    return choice.prefix() + choice.alias(structure).orElse(structure);
  }

  private static boolean fits(StructureChoice choice, String name) {
    return name.length() <= choice.longest();
  }

  private static String shortened(StructureChoice choice, String structure, Set<String> taken) {
    String prefix = choice.prefix();
    Matcher sided = SIDED.matcher(structure);
    if (!sided.matches()) {
      throw new IllegalArgumentException("a structure without a name");
    }
    String side = sided.group(2) == null ? "" : sided.group(2);
    for (int attempt = 1; attempt < 100; attempt++) {
      String end = (attempt == 1 ? "" : Integer.toString(attempt)) + side;
      int room = choice.longest() - prefix.length() - end.length();
      if (room < 1) {
        throw new IllegalArgumentException(
            "the prefix '" + prefix + "' leaves no room for " + structure);
      }
      String name = prefix + root(sided.group(1), room) + end;
      if (taken.add(key(name))) {
        return name;
      }
    }
    throw new IllegalArgumentException(
        "no free name of " + choice.longest() + " characters for " + structure);
  }

  private static String root(String root, int room) {
    String shorter = root;
    while (shorter.length() > room) {
      Matcher vowel = LAST_SMALL_VOWEL.matcher(shorter);
      if (!vowel.matches()) {
        return shorter.substring(0, room);
      }
      shorter = vowel.group(1) + vowel.group(2);
    }
    return shorter;
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
