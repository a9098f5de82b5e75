package org.oarlock.trace.document;

import java.util.ArrayList;
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

  private static final List<String> WHICH = List.of("shipped", "tools", "items");

  private Diagram() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    String which =
        CallReader.named(call.place(), "part of the items", String.join(" ", call.words()), WHICH);
    Map<String, Item> items = new LinkedHashMap<>();
    for (Item item : body.all().subject().items("ITEM")) {
      boolean shipped = item.text("shipped").filter("false"::equals).isEmpty();
      if (which.equals("items") || which.equals("shipped") == shipped) {
        items.put(item.id(), item);
      }
    }
    if (items.isEmpty()) {
      body.paragraph("None.");
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
    Map<String, Integer> heads = new LinkedHashMap<>();
    heads.put("Item", 1);
    heads.put("Uses, as drawn", 2);
    body.add(Grid.of(heads, rows));
  }

  private static String circles(Reduced reduced) {
    return reduced.circular().stream()
            .map(pair -> pair.get(0) + " uses " + pair.get(1))
            .collect(Collectors.joining("; "))
        + ".";
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
