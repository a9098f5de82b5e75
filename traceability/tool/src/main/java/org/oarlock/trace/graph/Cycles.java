package org.oarlock.trace.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/** Finds links that lead back to where they came from. */
@Implements("SRS-3116")
public final class Cycles {

  private enum Colour {
    OPEN,
    DONE
  }

  private record Step(String id, int nextLink) {}

  private Cycles() {}

  /** One closing link per cycle that a depth-first walk meets, in the order of the items. */
  public static List<Link> closingLinks(LinkGraph graph) {
    List<Link> closing = new ArrayList<>();
    Map<String, Colour> colours = new HashMap<>();
    Deque<Step> path = new ArrayDeque<>();
    for (String start : graph.ids()) {
      if (colours.containsKey(start)) {
        continue;
      }
      colours.put(start, Colour.OPEN);
      path.push(new Step(start, 0));
      while (!path.isEmpty()) {
        Step step = path.pop();
        List<Link> links = graph.up(step.id());
        if (step.nextLink() == links.size()) {
          colours.put(step.id(), Colour.DONE);
          continue;
        }
        path.push(new Step(step.id(), step.nextLink() + 1));
        Link link = links.get(step.nextLink());
        Colour colour = colours.get(link.to());
        if (colour == Colour.OPEN && !link.field().peer()) {
          closing.add(link);
        } else if (colour == null && !link.field().peer() && graph.item(link.to()).isPresent()) {
          colours.put(link.to(), Colour.OPEN);
          path.push(new Step(link.to(), 0));
        }
      }
    }
    return closing;
  }
}
