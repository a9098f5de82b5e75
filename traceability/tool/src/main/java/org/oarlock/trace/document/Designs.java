package org.oarlock.trace.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/**
 * {@code {{designs}}}: each unit design by its software item, and beside it what the code says of
 * itself.
 */
final class Designs {

  private static final String KIND = "UNIT";

  private Designs() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    Part.Call asked =
        new Part.Call(call.place(), call.insert(), List.of(KIND, "by", "item"), List.of());
    Listed listed = Listed.of(asked, body);
    ItemBlocks blocks = new ItemBlocks(body);
    Javadoc javadoc = new Javadoc(body.all().tree());
    int rank = body.below();
    for (Map.Entry<String, List<Item>> group : listed.groups(body).entrySet()) {
      body.heading(rank, group.getKey());
      for (Item unit : group.getValue()) {
        blocks.block(unit);
        Map<String, String> rows = new LinkedHashMap<>();
        for (String name : unit.words("code")) {
          rows.put(
              Html.span("id", name.substring(name.lastIndexOf('.') + 1)),
              javadoc
                  .of(name)
                  .map(Markdown::html)
                  .orElse(Html.state("not performed") + " no Javadoc was found"));
        }
        body.add("<p class=\"soft\">What the code says of itself:</p>\n");
        body.add(ItemBlocks.facts(rows));
      }
    }
  }
}
