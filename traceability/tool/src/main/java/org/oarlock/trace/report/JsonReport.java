package org.oarlock.trace.report;

import java.util.List;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.NearDuplicate;
import org.oarlock.trace.item.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for machines; {@code format} grows with the shape of this file. */
@Implements("SRS-3114")
public final class JsonReport {

  private JsonReport() {}

  /** Pretty-printed, the same bytes for the same report. */
  public static String write(Report report, List<NearDuplicate> alike) {
    ObjectNode root = JsonText.object();
    root.put("format", 2);
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
    findings(root.putArray("findings"), report.findings());
    excused(root.putArray("accepted"), report.accepted());
    excused(root.putArray("frozen"), report.frozen());
    ArrayNode nearly = root.putArray("nearDuplicates");
    for (NearDuplicate pair : alike) {
      at(nearly.addObject(), pair.second().place())
          .put("id", pair.second().id())
          .put("like", pair.first().id())
          .put("percent", pair.percent());
    }
    ArrayNode unreadable = root.putArray("unreadable");
    report
        .unreadable()
        .forEach(file -> at(unreadable.addObject(), file.place()).put("reason", file.reason()));
    return JsonText.write(root);
  }

  /** Findings, each with its place. */
  public static void findings(ArrayNode list, List<Finding> findings) {
    findings.forEach(finding -> put(list, finding));
  }

  private static ObjectNode put(ArrayNode findings, Finding finding) {
    ObjectNode node = at(findings.addObject(), finding.place());
    node.put("rule", finding.rule().id());
    node.put("message", finding.message());
    if (!finding.nearest().isEmpty()) {
      node.put("nearest", finding.nearest());
    }
    return node;
  }

  private static void excused(ArrayNode findings, List<Excused> all) {
    for (Excused excused : all) {
      ObjectNode node = put(findings, excused.finding());
      node.put("entry", excused.by().id());
      node.put("rationale", excused.rationale());
      node.put("until", excused.until());
      node.put("proposedBy", excused.by().text("by").orElse(""));
      excused.approver().ifPresent(person -> node.put("approvedBy", person));
    }
  }

  private static ObjectNode at(ObjectNode node, Place place) {
    return node.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }
}
