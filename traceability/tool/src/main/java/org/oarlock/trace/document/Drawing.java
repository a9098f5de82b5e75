package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/**
 * Boxes in layers and the lines between them, in millimetres from the upper left corner; the same
 * for the screen and for paper.
 *
 * @param boxes by name
 * @param lines each a rectangle as thin as a line, straight down or across
 * @param heads where lines end
 */
@Implements("SRS-3405")
record Drawing(
    Map<String, Box> boxes, List<Box> lines, List<Point> heads, double width, double height) {

  /** A rectangle. */
  record Box(double left, double top, double width, double height) {

    boolean overlaps(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }
  }

  /** A place. */
  record Point(double x, double y) {}

  private record Link(double from, double to, int track) {}

  private static final double WIDTH = 174;
  private static final double BOX_HEIGHT = 12;
  private static final double WIDEST = 34;
  private static final double GAP = 2;
  private static final double KNOT_WIDTH = 2;
  private static final double TRACK = 1.8;
  private static final double ROOM = 3;
  private static final double THIN = 0.3;

  /** Draws layers, the highest first. */
  static Drawing of(Layers layers) {
    Map<String, Box> all = new LinkedHashMap<>();
    List<Box> lines = new ArrayList<>();
    List<Point> heads = new ArrayList<>();
    double top = 0;
    for (int i = layers.rows().size() - 1; i >= 0; i--) {
      place(layers.rows().get(i), top, all);
      top += BOX_HEIGHT;
      if (i > 0) {
        Map<String, Box> lower = new HashMap<>();
        place(layers.rows().get(i - 1), 0, lower);
        List<Link> links = links(layers, layers.rows().get(i), all, lower);
        int tracks = links.stream().mapToInt(Link::track).max().orElse(-1) + 1;
        double bottom = top + 2 * ROOM + tracks * TRACK;
        for (Link link : links) {
          draw(link, top, bottom, lines);
        }
        top = bottom;
      }
    }
    for (List<String> row : layers.rows()) {
      for (String name : row) {
        Box box = all.get(name);
        if (Layers.isKnot(name)) {
          lines.add(new Box(middle(box) - THIN / 2, box.top(), THIN, box.height()));
          all.remove(name);
        }
      }
    }
    ends(layers, all, heads);
    return new Drawing(all, lines, heads, WIDTH, top);
  }

  private static void place(List<String> row, double top, Map<String, Box> boxes) {
    long knots = row.stream().filter(Layers::isKnot).count();
    long real = row.size() - knots;
    double free = WIDTH - knots * (KNOT_WIDTH + GAP) - real * GAP;
    double width = Math.min(WIDEST, free / Math.max(1, real));
    double used = knots * KNOT_WIDTH + real * width;
    double gap = (WIDTH - used) / row.size();
    double left = gap / 2;
    for (String name : row) {
      double own = Layers.isKnot(name) ? KNOT_WIDTH : width;
      boxes.put(name, new Box(left, top, own, BOX_HEIGHT));
      left += own + gap;
    }
  }

  /** Lines from a row to the one below, each on a track on which it crosses no other lengthwise. */
  private static List<Link> links(
      Layers layers, List<String> row, Map<String, Box> upper, Map<String, Box> lower) {
    List<double[]> ends = new ArrayList<>();
    for (String name : row) {
      List<String> to = new ArrayList<>(layers.links().getOrDefault(name, List.of()));
      to.sort(Comparator.comparing(other -> lower.get(other).left()));
      for (int i = 0; i < to.size(); i++) {
        double from = port(upper.get(name), i, to.size());
        List<String> into = layers.above(to.get(i), row);
        ends.add(new double[] {from, port(lower.get(to.get(i)), into.indexOf(name), into.size())});
      }
    }
    ends.sort(Comparator.comparingDouble(end -> Math.min(end[0], end[1])));
    List<Double> tracks = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (double[] end : ends) {
      double left = Math.min(end[0], end[1]);
      int track = 0;
      while (track < tracks.size() && tracks.get(track) > left - 1) {
        track++;
      }
      if (track == tracks.size()) {
        tracks.add(0.0);
      }
      tracks.set(track, Math.max(end[0], end[1]));
      links.add(new Link(end[0], end[1], track));
    }
    return links;
  }

  private static double port(Box box, int index, int count) {
    return box.left() + box.width() * (index + 1) / (count + 1);
  }

  private static double middle(Box box) {
    return box.left() + box.width() / 2;
  }

  private static void draw(Link link, double top, double bottom, List<Box> lines) {
    double across = top + ROOM + link.track() * TRACK;
    double left = Math.min(link.from(), link.to()) - THIN / 2;
    double length = Math.abs(link.from() - link.to()) + THIN;
    lines.add(new Box(link.from() - THIN / 2, top, THIN, across - top));
    lines.add(new Box(left, across, length, THIN));
    lines.add(new Box(link.to() - THIN / 2, across, THIN, bottom - across));
  }

  private static void ends(Layers layers, Map<String, Box> boxes, List<Point> heads) {
    for (int i = 1; i < layers.rows().size(); i++) {
      for (String name : layers.rows().get(i - 1)) {
        List<String> into = layers.above(name, layers.rows().get(i));
        for (int k = 0; k < into.size() && boxes.containsKey(name); k++) {
          Box box = boxes.get(name);
          heads.add(new Point(port(box, k, into.size()), box.top()));
        }
      }
    }
  }
}
