package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.item.Item;

/** Every item with all that it says, its links, state, code, tests and findings: one row each. */
@Implements("SRS-3503")
final class ItemTable {

  private static final List<String> COLUMNS =
      List.of(
          "Kind",
          "Id",
          "Title",
          "State",
          "Text",
          "Links up",
          "Links down",
          "Code",
          "Tests",
          "Findings",
          "Other fields",
          "File",
          "Line");

  private ItemTable() {}

  static Table of(Exchanged all) {
    List<List<String>> rows = new ArrayList<>();
    all.subject().read().items().forEach(item -> rows.add(row(all, item)));
    return new Table("Items", COLUMNS, rows);
  }

  /** What was found, one row each. */
  static Table findings(Exchanged all) {
    List<List<String>> rows =
        all.report().findings().stream()
            .map(f -> List.of(f.rule().id(), f.words(), f.place().toString()))
            .toList();
    return new Table("Findings", List.of("Rule", "Finding", "Place"), rows);
  }

  private static List<String> row(Exchanged all, Item item) {
    NormalItem normal = NormalItem.of(item, all.subject().kind(item));
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, List<String>> field : normal.fields().entrySet()) {
      if (!List.of("title", "text").contains(field.getKey())) {
        others.add(field.getKey() + ": " + String.join("; ", field.getValue()));
      }
    }
    return List.of(
        item.kind(),
        item.id(),
        item.title(),
        all.state(item),
        item.text("text").orElse(""),
        lines(
            all.subject().graph().up(item.id()).stream()
                .map(link -> link.field().name() + " " + link.to())
                .toList()),
        lines(
            all.subject().graph().down(item.id()).stream()
                .map(link -> link.from().id() + " " + link.field().name())
                .toList()),
        lines(all.subject().evidence().code(item.id()).stream().map(CodeClaim::where).toList()),
        lines(
            all.subject().evidence().shown(item.id()).stream()
                .map(shown -> String.join(", ", Exchanged.test(shown)))
                .toList()),
        lines(all.standing().findings(item).stream().map(Finding::words).toList()),
        lines(others),
        item.place().file(),
        String.valueOf(item.place().line()));
  }

  private static String lines(List<String> words) {
    return words.stream().distinct().collect(Collectors.joining("\n"));
  }
}
