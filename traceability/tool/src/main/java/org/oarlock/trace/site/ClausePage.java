package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.clause.ClauseStanding;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.standing.ClauseStandings;

/** Clause by clause: what there is to show now, and whether a holder of the text agreed. */
@Implements("SRS-3150")
final class ClausePage {

  private final ClauseStandings clauses;
  private final Refs refs;

  ClausePage(Subject subject, ClauseStandings clauses) {
    this.clauses = clauses;
    this.refs = Refs.atRoot(subject.graph());
  }

  void write(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (ClauseStanding standing : clauses.all()) {
      Item item = standing.clause();
      rows.add(
          Row.of(
              List.of(standing.state().word(), item.text("edition").orElse("")),
              List.of(
                  refs.id(item.id()),
                  Html.text(String.join(" ", item.words("classes"))),
                  Html.text(item.text("duty").orElse("")),
                  Html.state(standing.state().word()),
                  item.words("evidence").stream().map(refs::id).collect(Collectors.joining("<br>")),
                  why(standing),
                  Html.text(standing.verification().words()))));
    }
    pages.table(
        "clauses.html",
        "Clauses and what there is to show",
        "<p class=\"lead\">Duties in our own words. <i>evidence</i> means that something can be looked"
            + " at and holds in this run, never that a clause is fulfilled: every state is unverified"
            + " until a holder of the text has compared and signed it.</p>",
        Html.head("Clause", "Classes", "Duty", "State", "Evidence", "Why", "Verified by"),
        new Filters(List.of("State", "Edition"), rows));
  }

  private static String why(ClauseStanding standing) {
    String rationale = Html.text(standing.clause().text("rationale").orElse(""));
    if (standing.reasons().isEmpty()) {
      return rationale;
    }
    return rationale
        + (rationale.isEmpty() ? "" : "<br>")
        + "Stated as "
        + Html.text(standing.stated().word())
        + ", but "
        + Html.text(String.join("; ", standing.reasons()))
        + ".";
  }
}
