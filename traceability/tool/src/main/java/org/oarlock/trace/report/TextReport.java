package org.oarlock.trace.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;

/** The report for a terminal: one line per finding, which editors and people can open. */
public final class TextReport {

  private TextReport() {}

  /** Lines end with a line feed on every system. */
  public static String write(Report report) {
    StringBuilder out = new StringBuilder();
    report.findings().forEach(finding -> out.append(finding).append('\n'));
    report
        .unreadable()
        .forEach(
            file ->
                out.append(file.place())
                    .append(": UNREADABLE ")
                    .append(file.reason())
                    .append('\n'));
    if (!report.unreadable().isEmpty()) {
      out.append("Nothing was checked: ")
          .append(report.unreadable().size())
          .append(" places could not be read.\n");
    } else {
      out.append(summary(report)).append(report.counts()).append('\n');
    }
    out.append(report.standing()).append('\n');
    return out.append(Promises.line()).append('\n').toString();
  }

  private static String summary(Report report) {
    if (report.findings().isEmpty()) {
      return excused(report) + (excused(report).isEmpty() ? "No findings. " : "No others. ");
    }
    return excused(report)
        + report.findings().size()
        + " findings: "
        + byRule(report.findings())
        + ". `trace explain RULE` says why.\n";
  }

  private static String excused(Report report) {
    long approved = report.accepted().stream().filter(e -> e.approver().isPresent()).count();
    return counted("accepted", report.accepted(), approved + " of them approved by a person")
        + counted("frozen", report.frozen(), "to be cleared before a release");
  }

  private static String counted(String word, List<Excused> excused, String standing) {
    List<Finding> findings = excused.stream().map(Excused::finding).toList();
    return findings.isEmpty()
        ? ""
        : findings.size() + " " + word + ": " + byRule(findings) + "; " + standing + ".\n";
  }

  private static String byRule(List<Finding> findings) {
    Map<RuleName, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule, () -> new EnumMap<>(RuleName.class), Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().id())
        .collect(Collectors.joining(", "));
  }
}
