package org.oarlock.trace.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/**
 * Follows links from where a change enters. Upward goes to what rests on the changed item: its
 * requirement, need, control, cause, situation and the risks of that situation. Downward, only from
 * an item whose own words changed, to what was written because of it. The first way to an item is a
 * shortest one; each link is looked at once per direction.
 */
final class ImpactWalk {

  private final LinkGraph graph;
  private final Map<String, List<String>> paths = new LinkedHashMap<>();
  private final Deque<Stop> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  private ImpactWalk(LinkGraph graph) {
    this.graph = graph;
  }

  /** Ways to everything that is touched, by id, those to the seeds included. */
  static Map<String, List<String>> from(Iterable<Seed> seeds, LinkGraph graph) {
    ImpactWalk walk = new ImpactWalk(graph);
    for (Seed seed : seeds) {
      walk.visit(seed.id(), Way.UP, seed.path());
      if (seed.itself()) {
        walk.visit(seed.id(), Way.DOWN, seed.path());
      }
    }
    walk.run(seeds);
    return walk.paths;
  }

  private void run(Iterable<Seed> seeds) {
    for (Seed seed : seeds) {
      // A changed software item can start its causes anew, whatever requirement the change is for.
      below(seed.id(), seed.path(), "startsIn", Way.UP);
    }
    while (!open.isEmpty()) {
      Stop stop = open.removeFirst();
      if (stop.way() == Way.DOWN) {
        for (Link link : graph.down(stop.id())) {
          if (!link.field().peer()) {
            step(link.from().id(), stop.path(), below(link), Way.DOWN);
          }
        }
      } else {
        up(stop);
      }
    }
  }

  private void up(Stop stop) {
    String kind = graph.item(stop.id()).map(Item::kind).orElse("");
    if (kind.equals("RISK")) {
      return;
    }
    for (Link link : graph.up(stop.id())) {
      boolean sideways =
          link.field().peer()
              && graph.item(link.to()).map(Item::kind).filter(kind::equals).isPresent();
      if (!sideways && graph.item(link.to()).isPresent()) {
        step(link.to(), stop.path(), link.field().name() + " " + link.to(), Way.UP);
      }
    }
    if (kind.equals("HS")) {
      below(stop.id(), stop.path(), "situation", Way.UP);
    }
  }

  private void below(String id, List<String> path, String field, Way way) {
    for (Link link : graph.down(id)) {
      if (link.field().name().equals(field)) {
        step(link.from().id(), path, below(link), way);
      }
    }
  }

  private static String below(Link link) {
    return link.field().name() + " of " + link.from().id();
  }

  private void step(String id, List<String> path, String words, Way way) {
    List<String> longer = new ArrayList<>(path);
    longer.add(words);
    visit(id, way, longer);
  }

  private void visit(String id, Way way, List<String> path) {
    paths.putIfAbsent(id, path);
    if (seen.add(way + id)) {
      open.addLast(new Stop(id, way, path));
    }
  }

  private enum Way {
    UP,
    DOWN
  }

  private record Stop(String id, Way way, List<String> path) {}
}
