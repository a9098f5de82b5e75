package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.clause.ClauseStanding;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.standing.ClauseStandings;

/** {@code {{clauses}}}: each clause with its state and what there is to show; never a bare yes. */
@Implements("SRS-3404")
final class Clauses {

  private Clauses() {}

  static void write(Part.Call call, Body body) {
    List<ClauseStanding> all =
        new ClauseStandings(body.all().subject(), body.all().exchanged().standing()).all();
    if (all.isEmpty()) {
      body.add("<p>" + Html.state("not performed") + " No clause is listed.</p>\n");
      return;
    }
    Map<String, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.state().word(), TreeMap::new, Collectors.counting()));
    List<String> few = List.of("State", "Clauses");
    List<List<String>> states = new ArrayList<>();
    counts.forEach((state, count) -> states.add(List.of(Html.state(state), count.toString())));
    body.add(Grid.of(few, states));
    List<String> heads =
        List.of(
            "Clause",
            "Duty, in our own words",
            "Classes",
            "State",
            "Evidence",
            "Why",
            "Verified by");
    List<List<String>> rows = new ArrayList<>();
    for (ClauseStanding standing : all) {
      Item clause = standing.clause();
      rows.add(
          List.of(
              body.anchor(clause),
              Html.text(clause.text("duty").orElse(clause.title())),
              Html.text(String.join(" ", clause.words("classes"))),
              Html.state(standing.state().word()),
              clause.words("evidence").stream()
                  .map(body::link)
                  .collect(Collectors.joining("<br />")),
              why(standing),
              Html.text(standing.verification().words())));
    }
    body.add(Grid.of(heads, rows));
  }

  private static String why(ClauseStanding standing) {
    String rationale = Html.text(standing.clause().text("rationale").orElse(""));
    return standing.reasons().isEmpty()
        ? rationale
        : rationale
            + " Stated as "
            + Html.text(standing.stated().word())
            + ", but "
            + Html.text(String.join("; ", standing.reasons()))
            + ".";
  }
}
