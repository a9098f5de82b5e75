package org.oarlock.trace.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;

/** The code and the tests that name an item. */
final class EvidenceTables {

  private static final int MAX_LISTED = 400;

  private EvidenceTables() {}

  static void write(StringBuilder html, Subject subject, ScenarioTexts scenarios, Item item) {
    List<CodeClaim> code = subject.evidence().code(item.id());
    List<Shown> shown = subject.evidence().shown(item.id());
    if (!code.isEmpty()) {
      html.append("<h2 id=\"evidence\">Code</h2><table>")
          .append(Html.head("Class or method", "Place"))
          .append("<tbody>");
      for (CodeClaim claim : code.subList(0, Math.min(MAX_LISTED, code.size()))) {
        html.append(
            Html.row(
                List.of(Html.text(claim.where()), Html.span("place", claim.place().toString()))));
      }
      html.append("</tbody></table>");
    }
    if (!shown.isEmpty()) {
      html.append(code.isEmpty() ? "<h2 id=\"evidence\">" : "<h2>")
          .append("Tests</h2><table>")
          .append(Html.head("Test", "Level", "Shows", "Ended", "Place", "Result read at"))
          .append("<tbody>");
      for (Shown each : shown.subList(0, Math.min(MAX_LISTED, shown.size()))) {
        html.append(
            Html.row(
                List.of(
                    Html.text(each.claim().test().words()) + scenarios.of(each.claim().test()),
                    each.claim().level().name().toLowerCase(Locale.ROOT),
                    each.claim().shows().name().toLowerCase(Locale.ROOT),
                    each.passed()
                        ? Html.text(each.outcome().words())
                        : Html.state(each.outcome().words()),
                    Html.span("place", each.claim().place().toString()),
                    each.results().stream()
                        .limit(3)
                        .map(place -> Html.span("place", place.toString()))
                        .collect(Collectors.joining("<br>")))));
      }
      html.append("</tbody></table>");
    }
  }
}
