package org.oarlock.trace.accept;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Below;
import org.oarlock.trace.model.Condition;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;

/**
 * What an item does without although the model demands it.
 *
 * @param way the field, and its value where only some values are a way out
 * @param reason what the item says for it; empty if it says nothing
 */
@Implements("SRS-3903")
record WayOut(Item item, String way, String reason) {

  /** Those that one item takes. */
  static List<WayOut> of(Subject subject, Item item) {
    List<WayOut> found = new ArrayList<>();
    Kind kind = subject.kind(item);
    for (Below demand : kind.below()) {
      demand.unless().stream()
          .filter(way -> way.holdsFor(item) && !onlyPlanned(item, way))
          .forEach(way -> found.add(of(item, way, demand.because())));
    }
    for (FieldSpec reason : kind.fields().values()) {
      if (reason.escape() && item.has(reason.name())) {
        found.add(new WayOut(item, reason.name(), String.join(" ", item.words(reason.name()))));
      }
      reason
          .requiredWhen()
          .forEach(
              (field, values) ->
                  item.text(field)
                      .filter(values::contains)
                      .filter(value -> isWayOut(field, value))
                      .ifPresent(
                          value ->
                              found.add(
                                  new WayOut(
                                      item,
                                      field + " " + value,
                                      item.text(reason.name()).orElse("")))));
    }
    for (NotPerformed undone : NotPerformed.in(item)) {
      found.add(new WayOut(item, "not performed", undone.words()));
    }
    return found;
  }

  private static boolean isWayOut(String field, String value) {
    return field.equals("verification") || value.equals("not applicable");
  }

  /** A planned control counts for nothing, so that it is none excuses nothing. */
  private static boolean onlyPlanned(Item item, Condition way) {
    return way.field().equals("state") && !Slots.stands(item);
  }

  private static WayOut of(Item item, Condition way, String because) {
    String words = item.text(way.field()).orElse("");
    return way.values().isEmpty()
        ? new WayOut(item, way.field(), words)
        : new WayOut(item, way.field() + " " + words, item.text(because).orElse(""));
  }
}
