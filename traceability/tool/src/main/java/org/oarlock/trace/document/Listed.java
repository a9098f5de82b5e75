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
 * Items of a kind that a template asks for: {@code KIND}, {@code KIND by FIELD}, {@code KIND where
 * FIELD is WORDS}, and both in this order.
 *
 * @param code of the kind
 * @param by the field that divides them; empty if they are not divided
 */
record Listed(String code, String by, List<Item> items) {

  private static final String BY = "by";
  static final String WHERE = "where";
  private static final String IS = "is";
  private static final String ASKS =
      " asks for a kind, and may say 'by FIELD' and 'where FIELD is WORDS' behind it";

  /** Reads what is asked for; says in the document if there is nothing. */
  static Listed of(Part.Call call, Body body) throws Unreadable {
    List<String> words = call.words();
    int where = words.contains(WHERE) ? words.indexOf(WHERE) : words.size();
    boolean divided = where == 3 && words.get(1).equals(BY);
    boolean chosen = words.size() > where + 3 && words.get(where + 2).equals(IS);
    if (where != 1 && !divided || where < words.size() && !chosen) {
      throw new Unreadable(call.place(), call.insert().word() + ASKS);
    }
    String code = body.all().vocabulary().kind(call.place(), words.get(0));
    Optional<Kind> kind = body.all().vocabulary().own(code);
    List<Item> items =
        body.all().subject().items(code).stream()
            .sorted(Comparator.comparing(Item::id, new IdOrder()))
            .toList();
    if (items.isEmpty()) {
      body.add(Absent.words(code, kind));
    } else if (chosen) {
      String field = words.get(where + 1);
      body.all().vocabulary().field(call.place(), code, field);
      String value = String.join(" ", words.subList(where + 3, words.size()));
      items = items.stream().filter(item -> item.words(field).contains(value)).toList();
      if (items.isEmpty()) {
        body.add(Absent.words(code, field, value));
      }
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
