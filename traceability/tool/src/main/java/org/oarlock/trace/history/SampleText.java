package org.oarlock.trace.history;

import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sample for a terminal, and for machines. */
public final class SampleText {

  private SampleText() {}

  /** Each thread with the items on it. */
  public static String write(Subject subject, Sample sample) {
    StringBuilder out = new StringBuilder();
    out.append("Seed ").append(sample.seed()).append(": ").append(sample.threads().size());
    out.append(" of ").append(sample.population()).append(" items that need evidence\n");
    for (DrawnThread thread : sample.threads()) {
      out.append(thread.drawn().id()).append(' ').append(thread.drawn().title());
      out.append(" (weight ").append(thread.weight()).append(")\n");
      thread
          .items()
          .forEach(
              (kind, items) ->
                  out.append("  ").append(kind).append(' ').append(ids(items)).append('\n'));
      out.append("  code ").append(subject.evidence().code(thread.drawn().id()).size());
      out.append(", tests ").append(subject.evidence().shown(thread.drawn().id()).size());
      out.append('\n');
    }
    return out.toString();
  }

  private static String ids(List<Item> items) {
    return items.stream().map(Item::id).collect(Collectors.joining(", "));
  }

  /** The same as JSON. */
  public static ObjectNode json(Sample sample) {
    ObjectNode root = JsonText.object();
    root.put("format", 1).put("seed", sample.seed()).put("population", sample.population());
    ArrayNode threads = root.putArray("threads");
    for (DrawnThread thread : sample.threads()) {
      ObjectNode node = threads.addObject();
      node.put("id", thread.drawn().id()).put("weight", thread.weight());
      ArrayNode items = node.putArray("items");
      thread.items().values().forEach(of -> of.forEach(item -> items.add(item.id())));
    }
    return root;
  }
}
