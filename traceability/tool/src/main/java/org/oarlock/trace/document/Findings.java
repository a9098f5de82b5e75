package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.accept.Escape;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.site.Html;

/**
 * {@code {{findings}}}: what the check found; {@code {{escapes}}}: ways out of what the model
 * demands, with who answers for them.
 */
final class Findings {

  private Findings() {}

  static void write(Part.Call call, Body body) {
    body.paragraph(body.all().report().counts());
    List<String> heads = List.of("Rule", "Finding", "Place");
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : body.all().report().findings()) {
      rows.add(
          List.of(
              Html.span("id", finding.rule().id()),
              Html.text(finding.words()),
              Html.text(finding.place().toString())));
    }
    body.add(Grid.of(heads, rows));
  }

  static void escapes(Part.Call call, Body body) {
    List<String> heads = List.of("Entry", "Way out", "Reason", "Approved by, until");
    List<List<String>> rows = new ArrayList<>();
    for (Escape escape : Escape.in(body.all().subject())) {
      String until = escape.until().map(date -> ", " + date).orElse(", no expiry");
      rows.add(
          List.of(
              body.link(escape.item().id()) + " " + Html.text(escape.item().title()),
              Html.text(escape.way()),
              escape.reason().isEmpty() ? "<b>none</b>" : Html.text(escape.reason()),
              escape
                  .approver()
                  .map(person -> Html.text(person + until))
                  .orElse(Html.span("state unsigned", "unsigned"))));
    }
    body.add(Grid.of(heads, rows));
  }
}
