package org.oarlock.trace.check;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;

/** Each language of the instructions for use carries the same statements. */
final class TranslationRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Kind kind : subject.model().kinds().values()) {
      if (!kind.translated()) {
        continue;
      }
      TreeMap<String, Set<String>> ids = new TreeMap<>();
      TreeMap<String, String> files = new TreeMap<>();
      Set<String> all = new TreeSet<>();
      for (Item item : subject.items(kind.code())) {
        ids.computeIfAbsent(language(item), l -> new TreeSet<>()).add(item.id());
        files.putIfAbsent(language(item), item.place().file());
        all.add(item.id());
      }
      ids.forEach(
          (language, there) -> {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(there);
            for (String id : missing) {
              findings.add(
                  Place.startOf(files.getOrDefault(language, language)),
                  RuleName.TRANSLATION_MISSING,
                  id + " is missing in '" + language + "'");
            }
          });
    }
  }

  /** The folder in which the item's file stands. */
  static String language(Item item) {
    String[] folders = item.place().file().split("/");
    return folders.length < 2 ? "" : folders[folders.length - 2];
  }
}
