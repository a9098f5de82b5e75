package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;

/** Risk by cause by control with the evidence of each control: the FMEA as one table. */
@Implements("SRS-3501")
final class RiskMatrix {

  private static final List<String> COLUMNS =
      List.of(
          "Hazard",
          "Hazardous situation",
          "Situation",
          "Risk",
          "Harm",
          "Severity",
          "P1 before",
          "P2 before",
          "Before",
          "P1 after",
          "P2 after",
          "After",
          "Cause",
          "What fails",
          "Starts in",
          "Method",
          "Control",
          "Measure",
          "Tier",
          "Means",
          "State",
          "Implemented: evidence",
          "Effective: evidence");

  private final Exchanged all;
  private final LinkGraph graph;
  private final List<List<String>> rows = new ArrayList<>();

  private RiskMatrix(Exchanged all) {
    this.all = all;
    this.graph = all.subject().graph();
  }

  static Table of(Exchanged all) {
    RiskMatrix matrix = new RiskMatrix(all);
    for (Item situation : all.subject().items("HS")) {
      List<Item> risks = matrix.graph.below(situation, "situation", "RISK");
      for (Item risk : risks) {
        matrix.risk(situation, risk);
      }
      if (risks.isEmpty()) {
        matrix.causes(situation, List.of("none", "", "", "", "", "", "", "", ""));
      }
    }
    return new Table("FMEA", COLUMNS, matrix.rows);
  }

  private void risk(Item situation, Item risk) {
    String severity = RiskThread.severity(all.subject(), risk).orElse("");
    List<String> cells = new ArrayList<>(List.of(risk.id(), ids(graph.above(risk, "harm"))));
    cells.add(severity);
    estimate(risk, "before", severity, cells);
    estimate(risk, "after", severity, cells);
    causes(situation, cells);
  }

  private void estimate(Item risk, String field, String severity, List<String> cells) {
    Optional<Estimate> estimate = Estimate.of(risk, field);
    cells.add(estimate.map(e -> String.valueOf(e.p1())).orElse(""));
    cells.add(estimate.map(e -> String.valueOf(e.p2())).orElse(""));
    cells.add(
        estimate
            .flatMap(
                e -> all.subject().read().policy().flatMap(p -> p.judge(severity, e.p1(), e.p2())))
            .map(Acceptability::words)
            .orElse("not judged"));
  }

  private void causes(Item situation, List<String> risk) {
    List<String> cells = new ArrayList<>();
    cells.add(ids(graph.above(situation, "hazard")));
    cells.add(situation.id());
    cells.add(situation.title());
    cells.addAll(risk);
    List<Item> causes = graph.below(situation, "leadsTo", "CAUSE");
    if (causes.isEmpty()) {
      add(cells, List.of("none"));
    }
    causes.forEach(cause -> controls(cells, cause));
  }

  private void controls(List<String> above, Item cause) {
    List<String> cells = new ArrayList<>(above);
    cells.add(cause.id());
    cells.add(cause.title());
    cells.add(cause.text("startsIn").or(() -> cause.text("outside")).orElse(""));
    cells.add(cause.text("method").orElse(""));
    List<Item> controls = RiskThread.controlsOf(all.subject(), cause);
    if (controls.isEmpty()) {
      add(cells, List.of(cause.text("notCredible").map(w -> "not credible: " + w).orElse("none")));
    }
    for (Item control : controls) {
      add(
          cells,
          List.of(
              control.id(),
              control.title(),
              control.text("tier").orElse(""),
              control.text("means").orElse("software"),
              all.state(control),
              all.slot(control, Shows.IMPLEMENTED),
              all.slot(control, Shows.EFFECTIVE)));
    }
  }

  private void add(List<String> above, List<String> more) {
    List<String> row = new ArrayList<>(above);
    row.addAll(more);
    while (row.size() < COLUMNS.size()) {
      row.add("");
    }
    rows.add(row);
  }

  private static String ids(List<Item> items) {
    return items.stream().map(Item::id).collect(Collectors.joining(", "));
  }
}
