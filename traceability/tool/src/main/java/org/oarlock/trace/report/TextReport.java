package org.oarlock.trace.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
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
      return "No findings. ";
    }
    Map<RuleName, Long> counts =
        report.findings().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule, () -> new EnumMap<>(RuleName.class), Collectors.counting()));
    String byRule =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().id())
            .collect(Collectors.joining(", "));
    return report.findings().size() + " findings: " + byRule + ". `trace explain RULE` says why.\n";
  }
}
