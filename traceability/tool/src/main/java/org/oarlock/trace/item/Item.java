package org.oarlock.trace.item;

import java.util.List;
import java.util.Optional;

/**
 * One item of the quality data: a need, a requirement, a risk, a clause.
 *
 * @param kind name of its kind in the trace model
 * @param id its id as written, also where that breaks the kind's pattern
 * @param place where the id stands
 * @param fields everything it carries, the id included
 * @param title what people call it
 */
public record Item(String kind, String id, Place place, Value.Fields fields, String title) {

  /** An item by its own title or name, or by its id if it has neither. */
  public Item(String kind, String id, Place place, Value.Fields fields) {
    this(kind, id, place, fields, fields.text("title").or(() -> fields.text("name")).orElse(id));
  }

  /** The words of a field. */
  public Optional<String> text(String field) {
    return fields.text(field);
  }

  /** The words of a field that may hold one or several. */
  public List<String> words(String field) {
    List<Value.Text> texts = fields.texts(field);
    return texts.isEmpty() ? List.of() : texts.stream().map(Value.Text::text).toList();
  }

  /** Whether a field carries something. */
  public boolean has(String field) {
    return fields
        .value(field)
        .filter(v -> v instanceof Value.Fields f ? !f.entries().isEmpty() : !v.texts().isEmpty())
        .isPresent();
  }

  /** Where a field stands; the item's own place if it is absent. */
  public Place placeOf(String field) {
    return Optional.ofNullable(fields.entries().get(field)).map(Value.Entry::place).orElse(place);
  }

  /** Of the id alone: to go through everything that an item carries would tell no more apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
