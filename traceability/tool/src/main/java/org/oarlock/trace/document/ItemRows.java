package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/** {@code {{table KIND: field, field}}}: one row for each item, with its state. */
final class ItemRows {

  private ItemRows() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    Listed listed = Listed.of(call, body);
    List<FieldSpec> columns = new ArrayList<>();
    for (String name : call.columns()) {
      body.all().vocabulary().field(call.place(), listed.code(), name).ifPresent(columns::add);
    }
    int rank = body.below();
    for (Map.Entry<String, List<Item>> group : listed.groups(body).entrySet()) {
      if (!group.getKey().isEmpty()) {
        body.heading(rank, group.getKey());
      }
      rows(group.getValue(), columns, body);
    }
  }

  private static void rows(List<Item> items, List<FieldSpec> columns, Body body) {
    FieldHtml fields = new FieldHtml(body);
    boolean states = items.stream().anyMatch(item -> !fields.state(item).isEmpty());
    List<String> heads = new ArrayList<>(List.of("Entry"));
    columns.forEach(column -> heads.add(FieldHtml.name(column.name())));
    if (states) {
      heads.add("State");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      List<String> cells = new ArrayList<>();
      cells.add(body.anchor(item) + " " + Html.text(item.title()));
      columns.forEach(column -> cells.add(cell(fields, item, column)));
      if (states) {
        cells.add(fields.state(item));
      }
      rows.add(cells);
    }
    body.add(Grid.of(heads, rows));
  }

  private static String cell(FieldHtml fields, Item item, FieldSpec column) {
    String words = fields.of(item, column);
    Optional<String> undone = item.text("notPerformed");
    boolean said = column.name().equals("notPerformed") && undone.isPresent();
    return said ? Html.state("not performed") + " " + words : words;
  }
}
