package org.oarlock.service.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/**
 * ROI names of at most 16 characters. The prefix and the side ({@code _L}, {@code _R}) are never
 * shortened; the root loses small vowels from its end, then its end. Names are told apart without
 * regard to case, because planning systems do.
 */
@Implements({"SRS-1402", "SRS-1403"})
public final class RoiNames {

  /** ROI Name is limited by planning systems, not by DICOM (AAPM TG-263, section 6). */
  public static final int MAX_LENGTH = 16;

  private static final Pattern SIDED = Pattern.compile("(.+?)(_[LR])?");
  private static final Pattern LAST_SMALL_VOWEL = Pattern.compile("(?s)(.+)[aeiou](.*?)");

  private RoiNames() {}

  /**
   * One name for each structure, in order.
   *
   * @param prefix stands before every name
   * @param structures TG-263 names, all different
   * @throws IllegalArgumentException when the prefix leaves no room
   */
  public static List<String> of(String prefix, List<String> structures) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String structure : structures) {
      if (fits(prefix + structure)) {
        taken.add(key(prefix + structure));
      }
    }
    for (String structure : structures) {
      names.add(
          fits(prefix + structure) ? prefix + structure : shortened(prefix, structure, taken));
    }
    return names;
  }

  private static boolean fits(String name) {
    return name.length() <= MAX_LENGTH;
  }

  private static String shortened(String prefix, String structure, Set<String> taken) {
    Matcher sided = SIDED.matcher(structure);
    if (!sided.matches()) {
      throw new IllegalArgumentException("a structure without a name");
    }
    String side = sided.group(2) == null ? "" : sided.group(2);
    for (int attempt = 1; attempt < 100; attempt++) {
      String end = (attempt == 1 ? "" : Integer.toString(attempt)) + side;
      int room = MAX_LENGTH - prefix.length() - end.length();
      if (room < 1) {
        throw new IllegalArgumentException(
            "the prefix '" + prefix + "' leaves no room for " + structure);
      }
      String name = prefix + root(sided.group(1), room) + end;
      if (taken.add(key(name))) {
        return name;
      }
    }
    throw new IllegalArgumentException("no free name of 16 characters for " + structure);
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
