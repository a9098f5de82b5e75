package org.oarlock.trace.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;

/** How many risks stand at which severity and probability, before and after control. */
final class HeatMap {

  private final Subject subject;

  HeatMap(Subject subject) {
    this.subject = subject;
  }

  String html() {
    Optional<RiskPolicy> policy = subject.read().policy();
    return policy.map(p -> table(p, "before") + table(p, "after")).orElse("");
  }

  private String table(RiskPolicy policy, String moment) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Item risk : subject.items("RISK")) {
      Optional<Estimate> estimate = Estimate.of(risk, moment).or(() -> Estimate.of(risk, "before"));
      Optional<String> severity = RiskThread.of(subject, risk).severity();
      if (estimate.isPresent() && severity.isPresent()) {
        int sum = estimate.get().p1() + estimate.get().p2();
        counts.merge(severity.get() + " " + sum, 1, Integer::sum);
      }
    }
    int highest = max(policy.p1()) + max(policy.p2());
    StringBuilder html =
        new StringBuilder("<table class=\"heat\" style=\"width:auto\"><caption>Risks ")
            .append(moment)
            .append(" control, by severity and sum of P1 and P2</caption><thead><tr><td></td>");
    for (int sum = 2; sum <= highest; sum++) {
      html.append("<th scope=\"col\">").append(sum).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    List<String> severities = new ArrayList<>(policy.severities().keySet());
    for (int i = severities.size() - 1; i >= 0; i--) {
      String severity = severities.get(i);
      html.append("<tr><th scope=\"row\">")
          .append(Html.text(severity))
          .append(' ')
          .append(Html.text(policy.severities().getOrDefault(severity, "")))
          .append("</th>");
      for (int sum = 2; sum <= highest; sum++) {
        int count = counts.getOrDefault(severity + " " + sum, 0);
        html.append("<td class=\"")
            .append(style(policy, severity, sum))
            .append("\">")
            .append(count == 0 ? "" : "<b>" + count + "</b>")
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static int max(Map<Integer, String> levels) {
    return levels.keySet().stream().max(Integer::compare).orElse(1);
  }

  private static String style(RiskPolicy policy, String severity, int sum) {
    int p1 = Math.min(max(policy.p1()), sum - 1);
    Acceptability judged =
        policy.judge(severity, p1, sum - p1).orElse(Acceptability.NOT_ACCEPTABLE);
    return switch (judged) {
      case ACCEPTABLE -> "ok";
      case JUDGEMENT -> "judge";
      case NOT_ACCEPTABLE -> "no";
    };
  }
}
