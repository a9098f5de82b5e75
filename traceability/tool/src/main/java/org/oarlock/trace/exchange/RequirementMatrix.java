package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Needs;

/** Requirement by test: one row per pair, and one for each requirement that no test names. */
@Implements("SRS-3501")
final class RequirementMatrix {

  private static final List<String> COLUMNS =
      List.of(
          "Kind",
          "Requirement",
          "Title",
          "State",
          "Method",
          "Test",
          "Level",
          "Outcome",
          "Results",
          "Code");

  private RequirementMatrix() {}

  static Table of(Exchanged all) {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : all.subject().read().items()) {
      List<Shown> tests = all.subject().evidence().shown(item.id());
      Needs needs = all.subject().kind(item).needs();
      boolean control = !needs.slots().isEmpty();
      if (control || (tests.isEmpty() && !needs.passedAtSystemLevel())) {
        continue;
      }
      String code =
          all.subject().evidence().code(item.id()).stream()
              .map(CodeClaim::where)
              .collect(Collectors.joining("; "));
      if (tests.isEmpty()) {
        rows.add(row(all, item, List.of("none", "", "", ""), code));
      }
      for (Shown shown : tests) {
        List<String> cells = new ArrayList<>(Exchanged.test(shown));
        cells.add(shown.results().stream().map(Place::toString).collect(Collectors.joining("; ")));
        rows.add(row(all, item, cells, code));
      }
    }
    return new Table("Requirements and tests", COLUMNS, rows);
  }

  private static List<String> row(Exchanged all, Item item, List<String> test, String code) {
    List<String> cells = new ArrayList<>();
    cells.add(item.kind());
    cells.add(item.id());
    cells.add(item.title());
    cells.add(all.state(item));
    cells.add(item.text("verification").orElse(""));
    cells.addAll(test);
    cells.add(code);
    return cells;
  }
}
