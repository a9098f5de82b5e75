package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.risk.RiskPolicy;

/** How many risks stand at which severity and probability, before and after control. */
public final class HeatMap {

  private static final int MOST = 200;

  private final Subject subject;

  /** For what was read. */
  public HeatMap(Subject subject) {
    this.subject = subject;
  }

  /** Both maps without links to the risks in them. */
  public String plain() {
    return html().replaceAll("</?a\\b[^>]*>", "");
  }

  /** Both maps, before and after control. */
  String html() {
    Optional<RiskPolicy> policy = subject.read().policy();
    return policy
        .map(
            p ->
                "<div class=\"maps\">"
                    + table(p, "before")
                    + table(p, "after")
                    + "</div><p class=\"soft\">"
                    + Arrays.stream(Acceptability.values())
                        .map(judged -> letter(judged) + ": " + Html.text(judged.words()))
                        .collect(Collectors.joining("; "))
                    + ".</p>\n")
        .orElse("");
  }

  /** Which risks stand in which cell. */
  void write(PageWriter pages) throws IOException {
    Refs refs = Refs.atRoot(subject.graph());
    StringBuilder html = new StringBuilder("<h1>Risks by severity and probability</h1>\n");
    html.append(html());
    for (String moment : List.of("before", "after")) {
      cells(moment)
          .forEach(
              (cell, risks) ->
                  html.append("<h2 id=\"")
                      .append(anchor(moment, cell))
                      .append("\">")
                      .append(Html.text(cell))
                      .append(' ')
                      .append(moment)
                      .append(" control</h2><p>")
                      .append(Html.some(risks, MOST, refs::item, "<br>"))
                      .append("</p>\n"));
    }
    pages.page("heat.html", "Risks by severity and probability", page -> page.append(html));
  }

  private static String anchor(String moment, String cell) {
    return moment + "-" + cell.replace(' ', '-');
  }

  /** Risks by severity and sum of both levels. */
  private SortedMap<String, List<Item>> cells(String moment) {
    SortedMap<String, List<Item>> cells = new TreeMap<>();
    for (Item risk : subject.items("RISK")) {
      Optional<Estimate> estimate = Estimate.of(risk, moment).or(() -> Estimate.of(risk, "before"));
      Optional<String> severity = RiskThread.of(subject, risk).severity();
      if (estimate.isPresent() && severity.isPresent()) {
        int sum = estimate.get().p1() + estimate.get().p2();
        cells.computeIfAbsent(severity.get() + " " + sum, c -> new ArrayList<>()).add(risk);
      }
    }
    return cells;
  }

  private String table(RiskPolicy policy, String moment) {
    SortedMap<String, List<Item>> cells = cells(moment);
    int highest = max(policy.p1()) + max(policy.p2());
    StringBuilder html =
        new StringBuilder("<table class=\"heat\"><caption>Risks ")
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
        String cell = severity + " " + sum;
        int count = cells.getOrDefault(cell, List.of()).size();
        Acceptability judged = judged(policy, severity, sum);
        html.append("<td class=\"").append(style(judged)).append("\">");
        if (count > 0) {
          html.append("<a href=\"heat.html#").append(anchor(moment, cell)).append("\">");
          html.append(count).append("</a> ");
        }
        html.append("<small>").append(letter(judged)).append("</small></td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static Acceptability judged(RiskPolicy policy, String severity, int sum) {
    int p1 = Math.min(max(policy.p1()), sum - 1);
    return policy.judge(severity, p1, sum - p1).orElse(Acceptability.NOT_ACCEPTABLE);
  }

  /** So that the map is read without its colours. */
  private static String letter(Acceptability judged) {
    return switch (judged) {
      case ACCEPTABLE -> "A";
      case JUDGEMENT -> "J";
      case NOT_ACCEPTABLE -> "N";
    };
  }

  private static String style(Acceptability judged) {
    return switch (judged) {
      case ACCEPTABLE -> "ok";
      case JUDGEMENT -> "judge";
      case NOT_ACCEPTABLE -> "no";
    };
  }

  private static int max(Map<Integer, String> levels) {
    return levels.keySet().stream().max(Integer::compare).orElse(1);
  }
}
