package org.oarlock.trace.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * The items in a ReqIF file, in normal form. Types and attributes go by their long names, so that a
 * tool that gives out identifiers of its own does no harm. Tests, code and states in the file are
 * passed over: they come from running tests, not from a file.
 */
@Implements("SRS-3506")
public final class ReqifReader {

  /** Names of fields, inside each other no deeper than a model says. */
  private static final Pattern NAME = Pattern.compile("[^.]{1,200}([.][^.]{1,200}){0,19}");

  private final TraceModel model;
  private final ReqifContent content;
  private final List<Unreadable> troubles = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Map<String, List<String>>> fields = new LinkedHashMap<>();

  private ReqifReader(TraceModel model, ReqifContent content) {
    this.model = model;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @param file what it is called where a mistake in it is named
   */
  public static List<NormalItem> read(TraceModel model, Path path, String file)
      throws UnreadableFiles {
    try {
      ReqifReader reader = new ReqifReader(model, ReqifParser.read(path, file));
      List<NormalItem> items = reader.items();
      if (!reader.troubles.isEmpty()) {
        throw new UnreadableFiles(reader.troubles);
      }
      return items;
    } catch (Unreadable e) {
      throw new UnreadableFiles(List.of(e));
    }
  }

  private List<NormalItem> items() {
    Map<String, ReqifContent.Node> nodes = new LinkedHashMap<>();
    for (ReqifContent.Node node : content.nodes) {
      if (node.type.startsWith(ReqifId.EVIDENCE)) {
        continue;
      }
      if (!kind(node)) {
        refused.add(node.identifier);
      } else {
        if (nodes.putIfAbsent(node.identifier, node) != null) {
          trouble(node.place, "the identifier '" + node.identifier + "' stands here twice");
        }
        fields.put(node.identifier, words(node));
      }
    }
    content.edges.forEach(this::follow);
    List<NormalItem> items = new ArrayList<>();
    nodes.forEach(
        (identifier, node) -> {
          Map<String, List<String>> words = fields.getOrDefault(identifier, Map.of());
          List<String> files = words.remove(ReqifTypes.FILE);
          words.remove(ReqifTypes.STATE);
          Kind kind = model.kinds().get(name(node.type));
          if (kind != null) {
            String file = files == null ? "" : files.get(0);
            items.add(NormalItem.of(ids.getOrDefault(identifier, ""), file, words, kind));
          }
        });
    return items;
  }

  private boolean kind(ReqifContent.Node node) {
    boolean known = model.kinds().containsKey(name(node.type));
    if (!known) {
      trouble(
          node.place,
          "'" + name(node.type) + "' is no kind of this model; known: " + model.kinds().keySet());
    }
    return known;
  }

  private Map<String, List<String>> words(ReqifContent.Node node) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    node.values.forEach(
        (definition, value) -> {
          String name = name(definition);
          if (name.isEmpty()) {
            trouble(node.place, "refers to the attribute '" + definition + "', which is not there");
          } else if (!NAME.matcher(name).matches()) {
            trouble(node.place, "no field can be called '" + name + "'");
          } else if (name.equals("id")) {
            ids.put(node.identifier, value);
          } else {
            words.put(name, new ArrayList<>(Words.split(value)));
          }
        });
    if (!ids.containsKey(node.identifier)) {
      trouble(node.place, "has no attribute 'id'");
    }
    return words;
  }

  private void follow(ReqifContent.Edge edge) {
    boolean named = refused.contains(edge.source) || refused.contains(edge.target);
    if (named || edge.type.startsWith(ReqifId.EVIDENCE)) {
      return;
    }
    Map<String, List<String>> from = fields.get(edge.source);
    String to = ids.get(edge.target);
    String name = name(edge.type);
    if (from == null || to == null || !NAME.matcher(name).matches()) {
      String lost = from == null ? edge.source : to == null ? edge.target : edge.type;
      trouble(edge.place, "refers to '" + lost + "', which is not there");
    } else {
      from.computeIfAbsent(name, n -> new ArrayList<>()).add(to);
    }
  }

  private String name(String identifier) {
    return content.names.getOrDefault(identifier, "");
  }

  private void trouble(Place place, String reason) {
    troubles.add(new Unreadable(place, reason));
  }
}
