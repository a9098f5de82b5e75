package org.oarlock.trace.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Below;
import org.oarlock.trace.model.Kind;

/**
 * How each item stands, in the agreed words, and which findings are about it. An item stands no
 * better than what the model demands below it: a need is not covered by a requirement that failed.
 */
@Implements("SRS-3151")
public final class Standing {

  private final Subject subject;
  private final OwnStanding own;
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Item> because = new HashMap<>();
  private final Set<String> entered = new HashSet<>();
  private final Comparator<Item> byState = Comparator.comparing(this::of);

  /** Settles every item. */
  public Standing(Subject subject, List<Finding> all) {
    this.subject = subject;
    this.own = new OwnStanding(subject, ReviewRule.reviews(subject));
    Map<String, TreeMap<Place, Item>> byFile = new HashMap<>();
    for (Item item : subject.read().items()) {
      byFile.computeIfAbsent(item.place().file(), file -> new TreeMap<>()).put(item.place(), item);
    }
    for (Finding finding : all) {
      Optional.ofNullable(byFile.get(finding.place().file()))
          .map(items -> items.floorEntry(finding.place()))
          .ifPresent(
              entry ->
                  findings
                      .computeIfAbsent(entry.getValue().id(), id -> new ArrayList<>())
                      .add(finding));
    }
    subject.read().items().forEach(this::settle);
  }

  /** Findings at the item. */
  public List<Finding> findings(Item item) {
    return findings.getOrDefault(item.id(), List.of());
  }

  /** One of the agreed words. */
  public State of(Item item) {
    return states.getOrDefault(item.id(), State.UNCOVERED);
  }

  /** What stands below the item and gives it its state; nothing if it has that by itself. */
  public Optional<Item> because(Item item) {
    return Optional.ofNullable(because.get(item.id()));
  }

  /** Settles an item after everything below it, with a stack instead of recursion. */
  private void settle(Item start) {
    if (states.containsKey(start.id())) {
      return;
    }
    Deque<Item> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Item item = open.peek();
      if (states.containsKey(item.id())) {
        open.pop();
      } else if (entered.add(item.id())) {
        subject.kind(item).below().stream()
            .flatMap(demand -> below(item, demand))
            .filter(lower -> !entered.contains(lower.id()))
            .forEach(open::push);
      } else {
        open.pop();
        states.put(item.id(), state(item));
      }
    }
  }

  private State state(Item item) {
    Kind kind = subject.kind(item);
    State state = own.of(item, findings(item));
    for (Below demand : kind.below()) {
      Stream<Item> counted = below(item, demand).filter(lower -> of(lower) != State.NONE);
      Optional<Item> deciding = demand.each() ? counted.max(byState) : counted.min(byState);
      State lower = deciding.map(this::of).orElse(State.NONE);
      if (lower.compareTo(state) > 0) {
        state = lower;
        deciding.ifPresent(one -> because.put(item.id(), one));
      }
    }
    return state;
  }

  private Stream<Item> below(Item item, Below demand) {
    return subject.graph().down(item.id()).stream()
        .filter(link -> demand.kinds().contains(link.from().kind()))
        .filter(link -> demand.accepts(link.field().name()))
        .map(Link::from);
  }
}
