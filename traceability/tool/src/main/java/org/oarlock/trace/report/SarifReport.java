package org.oarlock.trace.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as SARIF 2.1.0, which code review tools show beside the line. */
@Implements("SRS-3114")
public final class SarifReport {

  private SarifReport() {}

  /** Pretty-printed, the same bytes for the same report. */
  public static String write(Report report) {
    ObjectNode root = JsonText.object();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "oarlock-trace");
    driver.put("version", Promises.version());
    ArrayNode rules = driver.putArray("rules");
    for (RuleName rule : RuleName.values()) {
      ObjectNode node = rules.addObject().put("id", rule.id());
      node.putObject("fullDescription").put("text", rule.explanation());
    }
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", report.unreadable().isEmpty());
    ArrayNode notes = invocation.putArray("toolExecutionNotifications");
    note(notes, "note", report.standing());
    note(notes, "note", Promises.line());
    report.unreadable().forEach(file -> at(note(notes, "error", file.reason()), file.place()));
    ArrayNode results = run.putArray("results");
    report.findings().forEach(finding -> result(results, finding));
    report.accepted().forEach(excused -> suppressed(results, excused));
    report.frozen().forEach(excused -> suppressed(results, excused));
    return JsonText.write(root);
  }

  private static ObjectNode result(ArrayNode results, Finding finding) {
    ObjectNode result = results.addObject();
    result.put("ruleId", finding.rule().id());
    result.put("ruleIndex", finding.rule().ordinal());
    result.put("level", "error");
    result.putObject("message").put("text", finding.words());
    at(result, finding.place());
    return result;
  }

  /** In SARIF, what is under review is not suppressed: here, what nobody approved. */
  private static void suppressed(ArrayNode results, Excused excused) {
    ObjectNode suppression =
        result(results, excused.finding()).putArray("suppressions").addObject();
    suppression.put("kind", "external");
    suppression.put("status", excused.approver().isPresent() ? "accepted" : "underReview");
    suppression.put(
        "justification",
        excused.by().id()
            + ", "
            + excused.approval()
            + ", until "
            + excused.until()
            + ": "
            + excused.rationale());
    place(suppression.putObject("location"), excused.by().place());
  }

  private static ObjectNode note(ArrayNode notes, String level, String text) {
    ObjectNode note = notes.addObject().put("level", level);
    note.putObject("message").put("text", text);
    return note;
  }

  private static void at(ObjectNode node, Place place) {
    place(node.putArray("locations").addObject(), place);
  }

  private static void place(ObjectNode node, Place place) {
    ObjectNode location = node.putObject("physicalLocation");
    location.putObject("artifactLocation").put("uri", uri(place.file()));
    location.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
  }

  /** A path as a relative reference (RFC 3986), in which a colon would begin a scheme. */
  private static String uri(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "/._-~".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
