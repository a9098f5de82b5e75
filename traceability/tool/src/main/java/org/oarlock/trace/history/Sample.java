package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Needs;
import org.oarlock.trace.risk.Estimate;

/**
 * Threads drawn for an audit. Drawn are items of the kinds that need evidence, without putting
 * back, each with the chance that its weight has in the sum of the weights that are left. The
 * weight is 1, or, where the item bears on risks, 1 and the worst of them before control: rank of
 * severity times the sum of both levels of probability. Seed and data decide the outcome alone: the
 * numbers are those of {@link Random}, whose algorithm is fixed.
 *
 * @param population how many items could be drawn
 */
@Implements("SRS-3604")
public record Sample(long seed, int population, List<DrawnThread> threads) {

  /** Draws so many threads, or all if there are fewer. */
  public static Sample draw(Subject subject, long seed, int count) {
    List<Candidate> left = new ArrayList<>();
    subject
        .items()
        .filter(item -> !subject.kind(item).needs().equals(Needs.NOTHING))
        .sorted(Comparator.comparing(Item::id, new IdOrder()))
        .forEach(item -> left.add(new Candidate(item, weight(subject, onThread(subject, item)))));
    int population = left.size();
    Random random = new Random(seed);
    List<DrawnThread> drawn = new ArrayList<>();
    while (drawn.size() < count && !left.isEmpty()) {
      int at = random.nextInt(left.stream().mapToInt(Candidate::weight).sum());
      int i = 0;
      while (at >= left.get(i).weight()) {
        at -= left.get(i).weight();
        i++;
      }
      Candidate one = left.remove(i);
      drawn.add(
          new DrawnThread(
              one.item(), one.weight(), byKind(subject, onThread(subject, one.item()))));
    }
    return new Sample(seed, population, drawn);
  }

  /** Upward to need and risk; of what stands below only what is the item's own. */
  private static Set<String> onThread(Subject subject, Item item) {
    LinkGraph graph = subject.graph();
    Seed seed = new Seed(item.id(), false, List.of());
    Set<String> ids = new TreeSet<>(new IdOrder());
    ids.addAll(ImpactWalk.from(List.of(seed), graph).keySet());
    for (Link link : graph.down(item.id())) {
      Item below = link.from();
      ids.add(below.id());
      if (!subject.kind(below).needs().equals(Needs.NOTHING)) {
        // A control has its need through the requirement that realises it.
        ids.addAll(
            graph.reach(List.of(below.id()), true, above -> !isControlOrItem(subject, above)));
      }
    }
    for (String id : List.copyOf(ids)) {
      graph.item(id).map(risk -> graph.above(risk, "harm")).orElse(List.of()).stream()
          .map(Item::id)
          .forEach(ids::add);
    }
    return ids;
  }

  private static boolean isControlOrItem(Subject subject, Link link) {
    return subject
        .graph()
        .item(link.to())
        .filter(item -> !subject.kind(item).needs().slots().isEmpty() || item.kind().equals("ITEM"))
        .isPresent();
  }

  private static Map<String, List<Item>> byKind(Subject subject, Set<String> ids) {
    Map<String, List<Item>> byKind = new LinkedHashMap<>();
    subject.model().kinds().keySet().forEach(kind -> byKind.put(kind, new ArrayList<>()));
    for (String id : ids) {
      subject
          .graph()
          .item(id)
          .ifPresent(found -> byKind.getOrDefault(found.kind(), new ArrayList<>()).add(found));
    }
    byKind.values().removeIf(List::isEmpty);
    return byKind;
  }

  private static int weight(Subject subject, Set<String> ids) {
    int worst =
        ids.stream()
            .flatMap(id -> subject.graph().item(id).stream())
            .filter(item -> item.kind().equals("RISK"))
            .mapToInt(risk -> score(subject, risk))
            .max()
            .orElse(0);
    return 1 + worst;
  }

  private static int score(Subject subject, Item risk) {
    Optional<Estimate> before = Estimate.of(risk, "before");
    List<String> ranks =
        subject.read().policy().map(p -> List.copyOf(p.severities().keySet())).orElse(List.of());
    int rank = RiskThread.severity(subject, risk).map(s -> ranks.indexOf(s) + 1).orElse(0);
    return before.map(estimate -> rank * (estimate.p1() + estimate.p2())).orElse(0);
  }

  private record Candidate(Item item, int weight) {}
}
