package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.history.IdOrder;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.TraceModel;

/** Items in normal form, sorted by kind, id and file, with the identifier of each in ReqIF. */
final class NormalItems {

  private final List<NormalItem> sorted = new ArrayList<>();
  private final Map<NormalItem, String> identifiers = new IdentityHashMap<>();
  private final Map<String, String> targets = new HashMap<>();

  NormalItems(TraceModel model, List<Item> items) {
    items.forEach(item -> sorted.add(NormalItem.of(item, model.kinds().get(item.kind()))));
    List<String> kinds = List.copyOf(model.kinds().keySet());
    sorted.sort(
        Comparator.comparingInt((NormalItem item) -> kinds.indexOf(item.kind()))
            .thenComparing(NormalItem::id, new IdOrder())
            .thenComparing(NormalItem::file));
    Map<String, Integer> count = new HashMap<>();
    sorted.forEach(item -> count.merge(item.id(), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    for (NormalItem item : sorted) {
      boolean alone =
          count.getOrDefault(item.id(), 0) == 1 && !model.kinds().get(item.kind()).translated();
      String identifier = ReqifId.item(item.id(), item.file(), alone);
      // The same id twice in one file is a finding, and still both are exported.
      for (int n = 2; !taken.add(identifier); n++) {
        identifier = ReqifId.item(item.id(), item.file(), alone) + "_" + n;
      }
      identifiers.put(item, identifier);
      targets.putIfAbsent(item.id(), identifier);
    }
  }

  List<NormalItem> sorted() {
    return sorted;
  }

  String identifier(NormalItem item) {
    return Objects.requireNonNull(identifiers.get(item));
  }

  /** What a link to an id refers to; nothing if nothing has the id. */
  Optional<String> target(String id) {
    return Optional.ofNullable(targets.get(id));
  }
}
