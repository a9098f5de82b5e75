package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/** From need to test: one row per way down. */
@Implements("SRS-3501")
final class NeedMatrix {

  private static final List<String> COLUMNS =
      List.of(
          "User need",
          "Need",
          "State of the need",
          "Validation",
          "System requirement",
          "Title",
          "State",
          "Software requirement",
          "Its title",
          "Its state",
          "Test",
          "Level",
          "Outcome");

  private final Exchanged all;
  private final LinkGraph graph;
  private final List<List<String>> rows = new ArrayList<>();

  private NeedMatrix(Exchanged all) {
    this.all = all;
    this.graph = all.subject().graph();
  }

  static Table of(Exchanged all) {
    NeedMatrix matrix = new NeedMatrix(all);
    all.subject().items("UN").forEach(matrix::need);
    return new Table("Needs to tests", COLUMNS, matrix.rows);
  }

  private void need(Item need) {
    List<String> cells = cells(need);
    List<String> validation = new ArrayList<>();
    for (Item entry : graph.below(need, "validates", "VAL")) {
      validation.add(entry.id() + ": " + entry.text("result").orElse("not performed"));
    }
    cells.add(String.join("; ", validation));
    List<Item> lower = graph.below(need, "satisfies", "SYS");
    if (lower.isEmpty()) {
      add(cells, List.of("none"));
    }
    lower.forEach(system -> system(cells, system));
  }

  private void system(List<String> above, Item system) {
    List<String> cells = joined(above, cells(system));
    List<Item> lower = graph.below(system, "satisfies", "SRS");
    for (Item software : lower) {
      tests(joined(cells, cells(software)), software);
    }
    if (lower.isEmpty()) {
      String means = system.text("nonSoftware").map(w -> "not software: " + w).orElse("none");
      tests(joined(cells, List.of("", means, "")), system);
    }
  }

  private void tests(List<String> above, Item item) {
    List<Shown> tests = all.subject().evidence().shown(item.id());
    if (tests.isEmpty()) {
      add(above, List.of("none"));
    }
    tests.forEach(shown -> add(above, Exchanged.test(shown)));
  }

  private void add(List<String> above, List<String> more) {
    List<String> row = joined(above, more);
    while (row.size() < COLUMNS.size()) {
      row.add("");
    }
    rows.add(row);
  }

  private List<String> cells(Item item) {
    return new ArrayList<>(List.of(item.id(), item.title(), all.state(item)));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
