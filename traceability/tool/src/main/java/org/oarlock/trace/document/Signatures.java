package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Reviews;
import org.oarlock.trace.review.Reviews.Act;
import org.oarlock.trace.site.Html;

/** {@code {{signatures}}}: who signed what of the document with what meaning; the rest unsigned. */
@Implements("SRS-3404")
final class Signatures {

  private Signatures() {}

  static void write(Part.Call call, Body body) {
    Reviews reviews = body.all().reviews();
    List<Item> items = items(body);
    List<String> heads = List.of("Meaning", "Entries", "Person, date and state");
    List<List<String>> rows = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      Map<String, Integer> acts = new TreeMap<>();
      int unsigned = 0;
      for (Item item : items) {
        Act act = reviews.acts(item.id()).get(meaning);
        if (act == null) {
          unsigned++;
        } else {
          acts.merge(words(act), 1, Integer::sum);
        }
      }
      acts.forEach(
          (words, count) ->
              rows.add(List.of(meaning.word(), String.valueOf(count), Html.text(words))));
      if (unsigned > 0 || acts.isEmpty()) {
        rows.add(
            List.of(
                meaning.word(), String.valueOf(unsigned), Html.span("state unsigned", "unsigned")));
      }
    }
    body.add(Grid.of(heads, rows));
  }

  private static String words(Act act) {
    String state =
        switch (act.state()) {
          case SIGNED -> "signed";
          case SUSPECT -> "suspect: " + act.reason();
          case VOID -> "void: " + act.reason();
        };
    return act.signature().person() + ", " + act.signature().date() + ", " + state;
  }

  private static List<Item> items(Body body) {
    return body.all().subject().items().filter(i -> body.document().holds(i.kind())).toList();
  }

  /** How much of a document is signed. */
  static String words(Body body) {
    if (whole(body)) {
      return "author, reviewer and approver";
    }
    boolean any = items(body).stream().anyMatch(i -> !body.all().reviews().acts(i.id()).isEmpty());
    return any ? "in part; the rest is unsigned" : "unsigned";
  }

  /** Whether author, reviewer and approver signed everything in a document. */
  static boolean whole(Body body) {
    List<Item> items = items(body);
    return !items.isEmpty()
        && items.stream().allMatch(item -> body.all().reviews().whole(item.id()));
  }
}
