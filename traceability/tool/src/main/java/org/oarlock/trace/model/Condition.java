package org.oarlock.trace.model;

import java.util.List;
import org.oarlock.trace.item.Item;

/**
 * A way out of a demand: the item carries the field, or the field has one of these values.
 *
 * @param values empty: any value counts
 */
public record Condition(String field, List<String> values) {

  /** Whether the item takes this way out. */
  public boolean holdsFor(Item item) {
    return values.isEmpty()
        ? item.has(field)
        : item.text(field).filter(values::contains).isPresent();
  }
}
