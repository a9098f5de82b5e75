package org.oarlock.trace.site;

import java.util.List;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * The risks of the worst severity before and after control, and the controls that only stand on
 * paper.
 */
final class SevereRisks {

  private static final int SHOWN = 12;

  private final Subject subject;
  private final Refs refs;
  private final StringBuilder html = new StringBuilder();

  SevereRisks(Subject subject, Refs refs) {
    this.subject = subject;
    this.refs = refs;
  }

  String html() {
    severe();
    planned();
    return html.toString();
  }

  private void severe() {
    String worst =
        subject.read().policy().map(RiskPolicy::severities).stream()
            .flatMap(levels -> levels.keySet().stream())
            .reduce((a, b) -> b)
            .orElse("");
    html.append("<h2>Risks of severity ")
        .append(Html.text(worst))
        .append(", before and after control</h2><table>")
        .append(Html.head("Risk", "Estimates", "Rests on"))
        .append("<tbody>");
    for (Item risk : subject.items("RISK")) {
      RiskThread thread = RiskThread.of(subject, risk);
      if (thread.severity().filter(worst::equals).isPresent()) {
        html.append(
            Html.row(
                List.of(
                    refs.item(risk),
                    Html.text(RiskPages.estimates(subject, risk, worst)),
                    restsOn(thread))));
      }
    }
    html.append("</tbody></table>\n");
    subject
        .read()
        .policy()
        .ifPresent(
            policy ->
                html.append("<p>Overall residual risk, a person's judgement: ")
                    .append(Html.state(policy.overallResidualRisk()))
                    .append("</p>\n"));
    html.append("<p>")
        .append(refs.page("risks.html", "All risks, with their causes and controls"))
        .append("</p>\n");
  }

  private static String restsOn(RiskThread thread) {
    List<Item> standing = thread.controls().stream().filter(Slots::stands).toList();
    boolean technical =
        standing.stream()
            .anyMatch(
                control ->
                    Slots.inSoftware(control)
                        && control.text("tier").filter("information"::equals).isEmpty());
    if (standing.isEmpty()) {
      return "<b>nothing that stands</b>";
    }
    return technical ? standing.size() + " controls" : "<b>people and information alone</b>";
  }

  private void planned() {
    List<Item> planned =
        subject.items("RC").stream().filter(control -> !Slots.stands(control)).toList();
    html.append("<h2>Planned controls: they count for nothing</h2><ul>");
    planned.stream()
        .limit(SHOWN)
        .forEach(control -> html.append("<li>").append(refs.item(control)).append("</li>\n"));
    html.append("</ul><p>")
        .append(planned.size())
        .append(" in all, see ")
        .append(refs.page("controls.html", "controls"))
        .append(".</p>\n");
  }
}
