package org.oarlock.trace.history;

import org.oarlock.trace.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An impact for people, and for machines. */
public final class ImpactText {

  private ImpactText() {}

  /** One line per touched thing, with the way to it below. */
  public static String write(Impact impact) {
    StringBuilder out = new StringBuilder();
    impact
        .byGroup()
        .forEach(
            (group, touched) -> {
              out.append(group).append(" (").append(touched.size()).append(")\n");
              for (Touched one : touched) {
                out.append("  ").append(one.name());
                out.append(one.title().isEmpty() ? "" : " " + one.title()).append('\n');
                out.append("    ").append(String.join(" > ", one.path())).append('\n');
              }
            });
    if (!impact.untraced().isEmpty()) {
      out.append("changed, and nothing traces to it (").append(impact.untraced().size());
      out.append("): a person has to say what it touches\n");
      impact.untraced().forEach(file -> out.append("  ").append(file).append('\n'));
    }
    return out.append("Since ")
        .append(impact.commit())
        .append(": ")
        .append(impact.files().size())
        .append(" files changed, ")
        .append(impact.touched().size())
        .append(" things touched, ")
        .append(impact.untraced().size())
        .append(" files untraced.\n")
        .toString();
  }

  /** The same as JSON. */
  public static ObjectNode json(Impact impact) {
    ObjectNode root = JsonText.object();
    root.put("format", 1);
    root.put("since", impact.commit());
    ArrayNode files = root.putArray("files");
    impact.files().forEach(file -> file(files.addObject(), file));
    ArrayNode touched = root.putArray("touched");
    for (Touched one : impact.touched()) {
      ObjectNode node = touched.addObject();
      node.put("group", one.group()).put("name", one.name()).put("title", one.title());
      ArrayNode path = node.putArray("path");
      one.path().forEach(path::add);
    }
    ArrayNode untraced = root.putArray("untraced");
    impact.untraced().forEach(file -> file(untraced.addObject(), file));
    return root;
  }

  private static void file(ObjectNode node, FileChange file) {
    node.put("path", file.path()).put("what", file.what().words());
  }
}
