package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.history.IdOrder;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.source.Unreadable;

/**
 * Items of a kind that a template asks for.
 *
 * @param code of the kind
 * @param by the field that divides them; empty if they are not divided
 */
record Listed(String code, String by, List<Item> items) {

  private static final String BY = "by";

  /** Reads {@code KIND} and {@code KIND by FIELD}; says in the document if there is nothing. */
  static Listed of(Part.Call call, Body body) throws Unreadable {
    List<String> words = call.words();
    boolean divided = words.size() == 3 && words.get(1).equals(BY);
    if (words.size() != 1 && !divided) {
      throw new Unreadable(
          call.place(), call.insert().word() + " asks for a kind, or for a kind by a field");
    }
    String code = body.all().vocabulary().kind(call.place(), words.get(0));
    Optional<Kind> kind = body.all().vocabulary().own(code);
    List<Item> items =
        body.all().subject().items(code).stream()
            .sorted(Comparator.comparing(Item::id, new IdOrder()))
            .toList();
    if (items.isEmpty()) {
      body.add(Absent.words(code, kind));
    }
    String by =
        divided
            ? body.all()
                .vocabulary()
                .field(call.place(), code, words.get(2))
                .map(FieldSpec::name)
                .orElse("")
            : "";
    return new Listed(code, by, items);
  }

  /** The items by what divides them, in the order of the files; undivided under no words. */
  Map<String, List<Item>> groups(Body body) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      groups.computeIfAbsent(group(body, item), name -> new ArrayList<>()).add(item);
    }
    return groups;
  }

  private String group(Body body, Item item) {
    if (by.isEmpty()) {
      return "";
    }
    String word = item.text(by).orElse("No " + FieldHtml.name(by));
    return body.all()
        .subject()
        .graph()
        .item(word)
        .map(other -> other.id() + " " + other.title())
        .orElse(word);
  }
}
