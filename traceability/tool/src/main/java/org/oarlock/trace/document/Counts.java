package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/** {@code {{counts KIND KIND}}}: how many entries of these kinds there are, and how they stand. */
final class Counts {

  private Counts() {}

  static void write(Part.Call call, Body body) throws Unreadable {
    List<String> heads = List.of("Kind", "Entries", "How they stand");
    List<List<String>> rows = new ArrayList<>();
    List<String> codes =
        call.words().isEmpty()
            ? List.copyOf(body.all().subject().model().kinds().keySet())
            : call.words();
    for (String word : codes) {
      String code = body.all().vocabulary().kind(call.place(), word);
      Optional<Kind> kind = body.all().vocabulary().own(code);
      List<Item> items = body.all().subject().items(code);
      Map<String, Long> states =
          items.stream()
              .map(body.all().exchanged()::state)
              .filter(state -> !state.isEmpty())
              .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
      String words =
          states.entrySet().stream()
              .map(state -> Html.state(state.getKey()) + " " + state.getValue())
              .collect(Collectors.joining(", "));
      rows.add(
          List.of(
              Html.text(code + kind.map(k -> ": " + k.name()).orElse("")),
              String.valueOf(items.size()),
              items.isEmpty() ? Html.state("not performed") : words));
    }
    body.add(Grid.of(heads, rows));
  }
}
