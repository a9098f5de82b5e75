package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/**
 * {@code {{diagram shipped}}}, {@code {{diagram tools}}} and {@code {{diagram items}}}: software
 * items in layers with the uses that do not follow from others, and a list of the rest.
 */
@Implements("SRS-3405")
final class Diagram {

  private static final String KIND = "ITEM";
  private static final List<String> WHICH = List.of("shipped", "tools", "items");

  private Diagram() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    String which =
        CallReader.named(call.place(), "part of the items", String.join(" ", call.words()), WHICH);
    Map<String, Item> items = new LinkedHashMap<>();
    for (Item item : body.all().subject().items(KIND)) {
      boolean shipped = item.text("shipped").filter("false"::equals).isEmpty();
      if (which.equals("items") || which.equals("shipped") == shipped) {
        items.put(item.id(), item);
      }
    }
    if (items.isEmpty()) {
      boolean none = body.all().subject().items(KIND).isEmpty();
      body.add(none ? Absent.words(KIND, body.all().vocabulary().own(KIND)) : "<p>None.</p>\n");
      return;
    }
    Map<String, List<String>> uses = new LinkedHashMap<>();
    items.forEach((id, item) -> uses.put(id, item.words("uses")));
    Reduced reduced = Reduced.of(uses);
    draw(Drawing.of(Layers.of(reduced.direct())), items, reduced, body);
    if (!reduced.circular().isEmpty()) {
      body.paragraph("Not drawn, because these use each other in a circle: " + circles(reduced));
    }
  }

  private static void draw(Drawing drawing, Map<String, Item> items, Reduced reduced, Body body) {
    StringBuilder html = new StringBuilder("<div class=\"diagram\" style=\"");
    html.append(format("width:%.1fmm;height:%.1fmm", drawing.width(), drawing.height() + 1));
    html.append("\">\n");
    for (Drawing.Box line : drawing.lines()) {
      html.append("<div class=\"line\" style=\"").append(style(line)).append("\"></div>\n");
    }
    for (Drawing.Point head : drawing.heads()) {
      html.append("<div class=\"head\" style=\"");
      html.append(format("left:%.2fmm;top:%.2fmm", head.x() - 0.9, head.y() - 1.8));
      html.append("\"></div>\n");
    }
    drawing
        .boxes()
        .forEach(
            (id, box) -> {
              Item item = items.get(id);
              html.append("<div class=\"box\" style=\"").append(style(box)).append("\">");
              html.append(body.link(id))
                  .append(
                      item.text("safetyClass").map(c -> " <b>" + Html.text(c) + "</b>").orElse(""));
              html.append("<br />").append(Html.text(item.title())).append("</div>\n");
            });
    body.add(html.append("</div>\n").toString());
    List<List<String>> rows = new ArrayList<>();
    reduced
        .direct()
        .forEach(
            (id, used) ->
                rows.add(
                    List.of(
                        body.link(id) + " " + Html.text(items.get(id).title()),
                        used.stream().map(body::link).collect(Collectors.joining(" ")))));
    List<String> heads = List.of("Item", "Uses, as drawn");
    body.add(Grid.of(heads, rows));
  }

  private static String circles(Reduced reduced) {
    Map<String, List<String>> used = new LinkedHashMap<>();
    reduced
        .circular()
        .forEach(
            pair -> used.computeIfAbsent(pair.get(0), u -> new ArrayList<>()).add(pair.get(1)));
    // What stands in most circles is said once, with all that it uses and is used by.
    List<String> said = new ArrayList<>();
    List<String> hubs = new ArrayList<>(used.keySet());
    hubs.sort(Comparator.comparing((String one) -> -used.get(one).size()));
    for (String one : hubs) {
      List<String> both = used.get(one).stream().filter(o -> mutual(used, one, o)).toList();
      List<String> only = used.get(one).stream().filter(o -> !mutual(used, one, o)).toList();
      List<String> open = both.stream().filter(o -> hubs.indexOf(o) > hubs.indexOf(one)).toList();
      if (!open.isEmpty()) {
        said.add(one + " uses, and is used by, " + String.join(", ", open));
      }
      if (!only.isEmpty()) {
        said.add(one + " uses " + String.join(", ", only));
      }
    }
    return String.join("; ", said) + ".";
  }

  private static boolean mutual(Map<String, List<String>> used, String one, String other) {
    return used.getOrDefault(other, List.of()).contains(one);
  }

  private static String style(Drawing.Box box) {
    return format(
        "left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm",
        box.left(), box.top(), box.width(), box.height());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
