package org.oarlock.trace.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;

/** Items by id, and the links between them in both directions. */
@Implements("SRS-3116")
public final class LinkGraph {

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, List<Item>> byKind = new HashMap<>();
  private final Map<String, List<Link>> up = new HashMap<>();
  private final Map<String, List<Link>> down = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  /** Indexes items; of several with one id the first counts. */
  public LinkGraph(TraceModel model, Collection<Item> all) {
    for (Item item : all) {
      items.putIfAbsent(item.id(), item);
      byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item);
    }
    for (Item item : all) {
      Kind kind = model.kinds().get(item.kind());
      if (kind != null) {
        collect(item, item.fields(), kind.fields());
      }
    }
    for (Link link : links) {
      up.computeIfAbsent(link.from().id(), id -> new ArrayList<>()).add(link);
      down.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
    }
  }

  private void collect(Item item, Value.Fields fields, Map<String, FieldSpec> specs) {
    // The model's maps nest as deep as the model file does, which its reader bounds.
    for (FieldSpec spec : specs.values()) {
      if (spec.type().links()) {
        for (Value.Text text : fields.texts(spec.name())) {
          links.add(new Link(item, spec, text.text(), text.place()));
        }
      } else if (spec.type() == FieldType.MAP) {
        fields.fields(spec.name()).ifPresent(inner -> collect(item, inner, spec.fields()));
      }
    }
  }

  /** The item of an id. */
  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Ids in the order in which they were read. */
  public Set<String> ids() {
    return items.keySet();
  }

  /** Every item of a kind, in the order in which it was read, those with the id of another too. */
  public List<Item> ofKind(String kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** Every link, in the order in which it was read. */
  public List<Link> links() {
    return links;
  }

  /** Links from an item to what it exists for. */
  public List<Link> up(String id) {
    return up.getOrDefault(id, List.of());
  }

  /** Links to an item from what exists because of it. */
  public List<Link> down(String id) {
    return down.getOrDefault(id, List.of());
  }

  /** Links up that justify the item; those to what it merely uses are left out. */
  public List<Link> reasons(String id) {
    return up(id).stream().filter(link -> !link.field().peer()).toList();
  }

  /** Items that an item names in a field. */
  public List<Item> above(Item item, String field) {
    return up(item.id()).stream()
        .filter(l -> l.field().name().equals(field))
        .flatMap(l -> item(l.to()).stream())
        .distinct()
        .toList();
  }

  /** Items of a kind that name an item in a field. */
  public List<Item> below(Item item, String field, String kind) {
    return down(item.id()).stream()
        .filter(l -> l.field().name().equals(field) && l.from().kind().equals(kind))
        .map(Link::from)
        .distinct()
        .toList();
  }

  /** Everything that can be reached from some ids, each once, the ids themselves included. */
  public Set<String> reach(Collection<String> from, boolean upward, Predicate<Link> follow) {
    Set<String> seen = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String id = open.pop();
      for (Link link : upward ? up(id) : down(id)) {
        String next = upward ? link.to() : link.from().id();
        if (follow.test(link) && seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen;
  }
}
