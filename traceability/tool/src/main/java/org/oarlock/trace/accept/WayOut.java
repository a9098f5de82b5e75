package org.oarlock.trace.accept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** Fields by which the rules themselves let an item do without something, whatever the model. */
  private static final Set<String> BUILT_IN = Set.of("notInSbom", "segregation", "notDisabled");

  /** Those that one item takes, each once. */
  static List<WayOut> of(Subject subject, Item item) {
    List<WayOut> found = new ArrayList<>();
    Kind kind = subject.kind(item);
    for (Below demand : kind.below()) {
      demand.unless().stream()
          .filter(way -> way.holdsFor(item) && !onlyPlanned(item, way))
          .forEach(way -> found.add(of(item, way, demand.because())));
    }
    if (!Slots.inSoftware(item)) {
      found.add(of(item, new Condition("means", item.words("means")), "rationale"));
    }
    for (FieldSpec field : kind.fields().values()) {
      if ((field.escape() || BUILT_IN.contains(field.name())) && item.has(field.name())) {
        found.add(new WayOut(item, field.name(), String.join(" ", item.words(field.name()))));
      }
      field.requiredWhen().forEach((other, values) -> valued(item, field, other, values, found));
    }
    for (FieldSpec field : kind.fields().values()) {
      valued(item, kind.fields().get("rationale"), field.name(), item.words(field.name()), found);
    }
    for (NotPerformed undone : NotPerformed.in(item)) {
      found.add(new WayOut(item, "not performed", undone.words()));
    }
    return once(found);
  }

  /** A value that is a way out, with the field that the model then demands as the reason. */
  private static void valued(
      Item item,
      @Nullable FieldSpec reason,
      String field,
      List<String> values,
      List<WayOut> found) {
    item.text(field)
        .filter(value -> values.contains(value) && isWayOut(field, value))
        .map(value -> new WayOut(item, field + " " + value, said(item, reason)))
        .ifPresent(found::add);
  }

  /** The first that names a way says why; what was not performed is said for each place. */
  private static List<WayOut> once(List<WayOut> found) {
    Set<String> ways = new HashSet<>();
    return found.stream()
        .filter(way -> way.way().equals("not performed") || ways.add(way.way()))
        .toList();
  }

  private static boolean isWayOut(String field, String value) {
    return field.equals("verification") && !value.equals("test") || value.equals("not applicable");
  }

  private static String said(Item item, @Nullable FieldSpec reason) {
    return Optional.ofNullable(reason).flatMap(field -> item.text(field.name())).orElse("");
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
