package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Below;
import org.oarlock.trace.model.Condition;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;

/**
 * A way out of what the model demands that an item takes.
 *
 * @param way the field, and its value where only some values are a way out
 * @param reason what the item says for it; empty if it says nothing
 */
record Escape(Item item, String way, String reason) {

  /** In the order of the files. */
  static List<Escape> in(Subject subject) {
    List<Escape> found = new ArrayList<>();
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      for (Below demand : kind.below()) {
        for (Condition way : demand.unless()) {
          if (way.holdsFor(item)) {
            found.add(of(item, way));
          }
        }
      }
      for (FieldSpec reason : kind.fields().values()) {
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
                                    new Escape(
                                        item,
                                        field + " " + value,
                                        item.text(reason.name()).orElse("")))));
      }
    }
    return found;
  }

  private static boolean isWayOut(String field, String value) {
    return field.equals("verification") || value.equals("not applicable");
  }

  private static Escape of(Item item, Condition way) {
    String words = item.text(way.field()).orElse("");
    return way.values().isEmpty()
        ? new Escape(item, way.field(), words)
        : new Escape(item, way.field() + " " + words, item.text("rationale").orElse(""));
  }
}
