package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** A CycloneDX bill of materials in JSON: what is really in the release. */
@Implements("SRS-3106")
final class SbomFile {

  private SbomFile() {}

  /** Components by purl; one without a purl is named by group and name. */
  static List<Component> read(String file, String text) throws Unreadable {
    Place start = Place.startOf(file);
    JsonNode root = Json.read(start, text);
    if (!root.path("bomFormat").asString("").equals("CycloneDX")) {
      throw new Unreadable(start, "is no CycloneDX bill of materials");
    }
    Map<String, Integer> lineOf = linesOfPurls(text);
    List<Component> components = new ArrayList<>();
    List<JsonNode> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.remove(open.size() - 1);
      for (JsonNode component : node.path("components")) {
        String purl = component.path("purl").asString("");
        if (purl.isEmpty()) {
          String group = component.path("group").asString("");
          String name = component.path("name").asString("");
          String path = group.isEmpty() ? name : group + "/" + name;
          purl = "pkg:generic/" + path + "@" + component.path("version").asString("");
        }
        components.add(Component.of(purl, start.atLine(lineOf.getOrDefault(purl, 1))));
        open.add(component);
      }
    }
    return components;
  }

  private static Map<String, Integer> linesOfPurls(String text) {
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int at = line.indexOf("\"purl\"");
      int open = at < 0 ? -1 : line.indexOf('"', line.indexOf(':', at));
      int close = open < 0 ? -1 : line.indexOf('"', open + 1);
      if (close > 0) {
        lines.putIfAbsent(line.substring(open + 1, close), number);
      }
    }
    return lines;
  }
}
