package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;

/**
 * {@code {{tests}}}: tests that name an entry, by level and how they ended, and those that did not
 * pass; {@code {{tests all}}}: each of them.
 */
final class Tests {

  private Tests() {}

  static void write(Part.Call call, Body body) {
    Map<TestId, Shown> tests =
        new TreeMap<>(
            Comparator.comparing(TestId::group)
                .thenComparing(TestId::line)
                .thenComparing(TestId::name));
    Map<TestId, List<String>> named = new LinkedHashMap<>();
    for (Item item : body.all().subject().read().items()) {
      for (Shown shown : body.all().subject().evidence().shown(item.id())) {
        tests.put(shown.claim().test(), shown);
        List<String> ids = named.computeIfAbsent(shown.claim().test(), t -> new ArrayList<>());
        if (!ids.contains(item.id())) {
          ids.add(item.id());
        }
      }
    }
    if (tests.isEmpty()) {
      body.add(
          "<p>" + Html.state("not performed") + " No test that names an entry is known.</p>\n");
      return;
    }
    boolean all = call.words().contains("all");
    if (!all) {
      body.add(counts(tests));
      body.paragraph("Tests that did not pass:");
    }
    List<List<String>> rows = new ArrayList<>();
    tests.forEach(
        (test, shown) -> {
          if (all || !shown.passed()) {
            rows.add(
                List.of(
                    Html.text(test.words()) + "<br />" + Html.span("soft", place(shown)),
                    level(shown),
                    Html.text(shown.words()),
                    String.join(" ", named.get(test).stream().map(body::link).toList())));
          }
        });
    List<String> heads = List.of("Test", "Level", "Ended", "Names");
    body.add(Grid.of(heads, rows));
  }

  private static String counts(Map<TestId, Shown> tests) {
    Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
    tests
        .values()
        .forEach(
            shown ->
                counts
                    .computeIfAbsent(level(shown), l -> new TreeMap<>())
                    .merge(shown.outcome(), 1, Integer::sum));
    List<String> heads = new ArrayList<>(List.of("Level"));
    for (Outcome outcome : Outcome.values()) {
      heads.add(outcome.words());
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (level, ended) -> {
          List<String> cells = new ArrayList<>(List.of(level));
          for (Outcome outcome : Outcome.values()) {
            cells.add(String.valueOf(ended.getOrDefault(outcome, 0)));
          }
          rows.add(cells);
        });
    return Grid.of(heads, rows);
  }

  private static String level(Shown shown) {
    return shown.claim().level().name().toLowerCase(Locale.ROOT);
  }

  private static String place(Shown shown) {
    return shown.claim().place().file() + ":" + shown.claim().place().line();
  }
}
