package org.oarlock.trace.report;

import java.util.SortedSet;
import org.oarlock.trace.check.Contents;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The baseline as it is committed: the same bytes for the same contents. */
public final class BaselineText {

  private BaselineText() {}

  /** Pretty-printed JSON. */
  public static String write(Contents contents) {
    ObjectNode json = JsonText.object();
    json.put("format", 1);
    list(json, "items", contents.items());
    list(json, "scenarios", contents.scenarios());
    list(json, "tests", contents.tests());
    return JsonText.write(json);
  }

  private static void list(ObjectNode json, String name, SortedSet<String> words) {
    ArrayNode list = json.putArray(name);
    words.forEach(list::add);
  }
}
