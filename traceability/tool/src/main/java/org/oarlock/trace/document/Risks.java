package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.site.Html;

/**
 * {@code {{risks}}}: every risk with its estimates before and after control, what the policy says
 * of them, and the controls that stand between; the overall residual risk is a person's judgement.
 */
final class Risks {

  private Risks() {}

  static void write(Part.Call call, Body body) {
    Subject subject = body.all().subject();
    List<String> heads =
        List.of("Risk", "Harm", "Before", "After", "Controls that stand", "Planned");
    List<List<String>> rows = new ArrayList<>();
    for (Item risk : subject.items("RISK")) {
      RiskThread thread = RiskThread.of(subject, risk);
      String severity = thread.severity().orElse("");
      rows.add(
          List.of(
              body.link(risk.id()) + " " + Html.text(risk.title()),
              Html.text(severity) + " " + links(subject.graph().above(risk, "harm"), body),
              estimate(subject, risk, "before", severity),
              estimate(subject, risk, "after", severity),
              links(thread.controls().stream().filter(Slots::stands).toList(), body),
              links(thread.controls().stream().filter(c -> !Slots.stands(c)).toList(), body)));
    }
    body.add(Grid.of(heads, rows));
    String overall =
        subject.read().policy().map(RiskPolicy::overallResidualRisk).orElse("not performed");
    body.add("<p>Overall residual risk, a person's judgement that nothing computes: ");
    body.add(Html.state(overall)).add("</p>\n");
  }

  private static String links(List<Item> items, Body body) {
    return items.stream().map(item -> body.link(item.id())).collect(Collectors.joining(" "));
  }

  private static String estimate(Subject subject, Item risk, String field, String severity) {
    Optional<Estimate> estimate = Estimate.of(risk, field);
    if (estimate.isEmpty()) {
      return "none";
    }
    Estimate levels = estimate.get();
    String judged =
        subject
            .read()
            .policy()
            .flatMap(policy -> policy.judge(severity, levels.p1(), levels.p2()))
            .map(Acceptability::words)
            .orElse("not judged");
    return "P1 " + levels.p1() + ", P2 " + levels.p2() + ": " + Html.text(judged);
  }
}
