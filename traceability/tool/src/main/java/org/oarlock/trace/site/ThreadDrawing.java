package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/**
 * The thread of an item, drawn: layers of what it exists for above it, of what exists because of it
 * below. The lists beside it say the same in words, and all of it where the drawing has to stop.
 */
@Implements("SRS-3703")
final class ThreadDrawing {

  private static final String EVIDENCE = "#evidence";
  private static final int LAYERS_UP = 6;
  private static final int LAYERS_DOWN = 4;
  private static final int IN_A_LAYER = 6;
  private static final int WIDTH = 168;
  private static final int HEIGHT = 44;
  private static final int STEP_X = 180;
  private static final int STEP_Y = 74;
  private static final int LETTERS = 25;

  /** A box; a layer that goes on ends in one that says how many more there are. */
  private record Box(String id, int more) {}

  /** A line from a lower box to a higher one. */
  private record Edge(String lower, String upper) {}

  private final Subject subject;
  private final Standing standing;
  private final Item item;
  private final Map<String, int[]> places = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private ThreadDrawing(Subject subject, Standing standing, Item item) {
    this.subject = subject;
    this.standing = standing;
    this.item = item;
  }

  /** Appends the drawing; nothing for an item without links. */
  static void draw(StringBuilder html, Subject subject, Standing standing, Item item) {
    new ThreadDrawing(subject, standing, item).draw(html);
  }

  private void draw(StringBuilder svg) {
    Map<String, Box> known = new LinkedHashMap<>();
    known.put(item.id(), new Box(item.id(), 0));
    List<List<Box>> layers = new ArrayList<>(layers(known, true));
    Collections.reverse(layers);
    int own = layers.size();
    layers.add(List.of(new Box(item.id(), 0)));
    List<List<Box>> below = layers(known, false);
    evidence(below);
    layers.addAll(below);
    if (layers.size() == 1) {
      return;
    }
    int widest = layers.stream().mapToInt(List::size).max().orElse(1);
    for (int y = 0; y < layers.size(); y++) {
      List<Box> layer = layers.get(y);
      int left = (widest - layer.size()) * STEP_X / 2 + 6;
      for (int x = 0; x < layer.size(); x++) {
        places.put(layer.get(x).id(), new int[] {left + x * STEP_X, y * STEP_Y + 6});
      }
    }
    int width = widest * STEP_X;
    int height = layers.size() * STEP_Y - STEP_Y + HEIGHT + 12;
    svg.append("<h2>Its thread</h2>\n<svg class=\"drawn\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" style=\"max-width:")
        .append(width)
        .append("px\" role=\"group\" aria-label=\"Thread of ")
        .append(Html.text(item.id()))
        .append(": ")
        .append(own)
        .append(" layers above, ")
        .append(layers.size() - own - 1)
        .append(" below\">");
    lines(svg);
    layers.forEach(layer -> layer.forEach(box -> box(svg, box)));
    svg.append("</svg>\n");
  }

  private List<List<Box>> layers(Map<String, Box> known, boolean upward) {
    List<List<Box>> layers = new ArrayList<>();
    List<Box> last = List.of(new Box(item.id(), 0));
    for (int depth = 0; depth < (upward ? LAYERS_UP : LAYERS_DOWN); depth++) {
      List<Box> next = new ArrayList<>();
      int more = 0;
      for (Box from : last) {
        for (Link link : upward ? subject.graph().up(from.id()) : subject.graph().down(from.id())) {
          String id = upward ? link.to() : link.from().id();
          if (link.field().peer()) {
            continue;
          }
          if (!known.containsKey(id) && next.size() == IN_A_LAYER) {
            more++;
            continue;
          }
          if (!known.containsKey(id)) {
            Box box = new Box(id, 0);
            known.put(id, box);
            next.add(box);
          }
          edges.add(upward ? new Edge(from.id(), id) : new Edge(id, from.id()));
        }
      }
      if (next.isEmpty()) {
        break;
      }
      List<Box> layer = new ArrayList<>(next);
      if (more > 0) {
        layer.add(new Box((upward ? "^" : "v") + depth, more));
      }
      layers.add(layer);
      last = next;
    }
    return layers;
  }

  /** One box for all code and tests that name the item, which its page lists. */
  private void evidence(List<List<Box>> below) {
    if (evidenceWords().isEmpty()) {
      return;
    }
    if (below.isEmpty()) {
      below.add(new ArrayList<>());
    }
    below.get(0).add(new Box(EVIDENCE, 0));
    edges.add(new Edge(EVIDENCE, item.id()));
  }

  private String evidenceWords() {
    int code = subject.evidence().code(item.id()).size();
    List<Shown> tests = subject.evidence().shown(item.id());
    long passed = tests.stream().filter(Shown::passed).count();
    return code + tests.size() == 0
        ? ""
        : code + " code, " + passed + " of " + tests.size() + " passed";
  }

  private void lines(StringBuilder svg) {
    svg.append("<path d=\"");
    for (Edge edge : edges) {
      int[] lower = places.get(edge.lower());
      int[] upper = places.get(edge.upper());
      if (lower != null && upper != null && lower[1] > upper[1]) {
        int from = lower[0] + WIDTH / 2;
        int to = upper[0] + WIDTH / 2;
        int foot = upper[1] + HEIGHT;
        int middle = (lower[1] + foot) / 2;
        svg.append('M').append(from).append(' ').append(lower[1]);
        svg.append('C').append(from).append(' ').append(middle).append(' ').append(to);
        svg.append(' ').append(middle).append(' ').append(to).append(' ').append(foot);
      }
    }
    svg.append("\"/>\n");
  }

  private void box(StringBuilder svg, Box box) {
    int[] at = places.getOrDefault(box.id(), new int[2]);
    if (box.more() > 0) {
      text(svg, at[0] + 8, at[1] + 26, "and " + box.more() + " more", "");
      return;
    }
    if (box.id().equals(EVIDENCE)) {
      svg.append("<a href=\"").append(EVIDENCE).append("\"><rect x=\"").append(at[0]);
      svg.append("\" y=\"").append(at[1]).append("\" class=\"evidence\"/>");
      text(svg, at[0] + 8, at[1] + 18, "Evidence", "b");
      text(svg, at[0] + 8, at[1] + 35, evidenceWords(), "");
      svg.append("</a>\n");
      return;
    }
    Item there = subject.graph().item(box.id()).orElse(null);
    String state = (there == null ? State.ORPHANED : standing.of(there)).word();
    boolean linked = there != null && !box.id().equals(item.id());
    if (linked) {
      svg.append("<a href=\"").append(Refs.name(box.id())).append("\">");
    }
    svg.append("<rect x=\"").append(at[0]).append("\" y=\"").append(at[1]).append("\" class=\"");
    svg.append(state.replace(' ', '-')).append(box.id().equals(item.id()) ? " own" : "");
    svg.append("\"/>");
    text(svg, at[0] + 8, at[1] + 18, box.id() + (state.isEmpty() ? "" : "  " + state), "b");
    text(svg, at[0] + 8, at[1] + 35, shortened(there == null ? "" : there.title()), "");
    svg.append(linked ? "</a>\n" : "\n");
  }

  private static void text(StringBuilder svg, int x, int y, String words, String style) {
    svg.append("<text x=\"").append(x).append("\" y=\"").append(y);
    svg.append(style.isEmpty() ? "\">" : "\" class=\"" + style + "\">");
    Html.text(svg, words).append("</text>");
  }

  private static String shortened(String title) {
    return title.length() <= LETTERS ? title : title.substring(0, LETTERS - 2).strip() + "...";
  }
}
