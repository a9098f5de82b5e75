package org.oarlock.trace.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;

/** Ids fit their kind and stand once; no file of the quality folders goes unread. */
@Implements("SRS-3107")
final class IdRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Map<String, Item> first = new HashMap<>();
    Set<String> kinds = subject.model().kinds().keySet();
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      if (item.id().isEmpty()) {
        findings.add(item.place(), RuleName.FIELD_MISSING, "an item without an id");
        continue;
      }
      if (!kind.id().matcher(item.id()).matches()) {
        String prefix = item.id().replaceFirst("-.*", "");
        findings.add(
            item.place(),
            RuleName.ID_FORM,
            "'" + item.id() + "' is no id of a " + kind.name() + ": " + kind.id().pattern(),
            prefix,
            kinds);
      }
      Item other = first.putIfAbsent(key(kind, item), item);
      if (other != null) {
        findings.add(
            item.place(), RuleName.ID_DUPLICATE, item.id() + " stands already at " + other.place());
      }
    }
    for (Place place : subject.read().unclaimed()) {
      findings.add(place, RuleName.FILE_UNCLAIMED, "no kind of the trace model reads this file");
    }
  }

  /** Translated items repeat their id in each language, so there the folder belongs to it. */
  private static String key(Kind kind, Item item) {
    return kind.translated() ? TranslationRule.language(item) + " " + item.id() : item.id();
  }
}
