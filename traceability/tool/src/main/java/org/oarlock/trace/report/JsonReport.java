package org.oarlock.trace.report;

import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for machines; {@code format} grows with the shape of this file. */
@Implements("SRS-3114")
public final class JsonReport {

  private JsonReport() {}

  /** Pretty-printed, the same bytes for the same report. */
  public static String write(Report report) {
    ObjectNode root = JsonText.object();
    root.put("format", 1);
    root.put("tool", "oarlock-trace " + Promises.version());
    root.put("exitCode", report.exitCode());
    root.put("withResults", report.withResults());
    root.put("standing", report.standing());
    root.put("read", report.counts());
    ObjectNode promises = root.putObject("promises");
    ArrayNode inForce = promises.putArray("inForce");
    Promises.inForce().keySet().forEach(inForce::add);
    ArrayNode notYet = promises.putArray("notYet");
    Promises.notYet().keySet().forEach(notYet::add);
    ArrayNode findings = root.putArray("findings");
    report
        .findings()
        .forEach(
            finding -> {
              ObjectNode node = at(findings.addObject(), finding.place());
              node.put("rule", finding.rule().id());
              node.put("message", finding.message());
              if (!finding.nearest().isEmpty()) {
                node.put("nearest", finding.nearest());
              }
            });
    ArrayNode unreadable = root.putArray("unreadable");
    report
        .unreadable()
        .forEach(file -> at(unreadable.addObject(), file.place()).put("reason", file.reason()));
    return JsonText.write(root);
  }

  private static ObjectNode at(ObjectNode node, Place place) {
    return node.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }
}
