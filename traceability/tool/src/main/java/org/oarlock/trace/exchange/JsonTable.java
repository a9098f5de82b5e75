package org.oarlock.trace.exchange;

import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table as JSON: its columns, and each row as a list of cells. */
public final class JsonTable {

  private JsonTable() {}

  /** Says whether the run can count, as every output does. */
  public static String write(Table table, Report report) {
    ObjectNode root = JsonText.object();
    root.put("format", 1);
    root.put("name", table.name());
    root.put("standing", report.standing());
    root.put("promises", Promises.line());
    table.columns().forEach(root.putArray("columns")::add);
    ArrayNode rows = root.putArray("rows");
    table.rows().forEach(row -> row.forEach(rows.addArray()::add));
    return JsonText.write(root);
  }
}
