package org.oarlock.trace.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.item.Item;

/**
 * An item that is new, gone or says something else. At least one of the two is there.
 *
 * @param fields what differs, where both are there
 */
public record ItemChange(Optional<Item> before, Optional<Item> after, List<FieldChange> fields) {

  /** The item as it is now, or as it was. */
  public Item item() {
    return after.or(() -> before).orElseThrow();
  }

  /** What happened to it. */
  public FileChange.What what() {
    if (before.isEmpty()) {
      return FileChange.What.ADDED;
    }
    return after.isEmpty() ? FileChange.What.REMOVED : FileChange.What.CHANGED;
  }

  /** What happened, in a few words. */
  public String words() {
    String names = fields.stream().map(FieldChange::field).collect(Collectors.joining(", "));
    return names.isEmpty() ? what().words() : what().words() + ": " + names;
  }
}
