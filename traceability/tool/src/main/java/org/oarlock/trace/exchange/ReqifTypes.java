package org.oarlock.trace.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;

/** Which types of data, objects and relations a file has to declare, and how. */
final class ReqifTypes {

  static final String TEXT = "datatype.text";
  static final String DOCUMENT = "type.specification";

  /** Names of attributes that an export computes and an import passes over. */
  static final String STATE = "@state";

  /** Where the item stands; tells translations of one id apart. */
  static final String FILE = "@file";

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Set<String>> paths = new LinkedHashMap<>();
  private final Map<String, List<String>> enumerations = new LinkedHashMap<>();
  private final Map<String, Set<String>> links = new LinkedHashMap<>();

  ReqifTypes(TraceModel model, NormalItems items) {
    for (Kind kind : model.kinds().values()) {
      kinds.put(kind.code(), kind);
      Set<String> names = new LinkedHashSet<>(List.of("id"));
      names.addAll(FieldPath.leaves(kind).keySet());
      paths.put(kind.code(), names);
      FieldPath.leaves(kind)
          .forEach(
              (path, spec) -> {
                if (spec.type().links()) {
                  links.computeIfAbsent(kind.code(), k -> new TreeSet<>()).add(path);
                }
              });
    }
    items.sorted().forEach(item -> paths(item.kind()).addAll(item.fields().keySet()));
    paths.values().forEach(names -> names.addAll(List.of(STATE, FILE)));
    for (Kind kind : kinds.values()) {
      FieldPath.leaves(kind)
          .forEach(
              (path, spec) -> {
                if (spec.type() == FieldType.ENUM && fits(items, kind, path, spec)) {
                  enumerations.put(attribute(kind.code(), path), spec.values());
                }
              });
    }
  }

  private Set<String> paths(String kind) {
    return paths.computeIfAbsent(kind, k -> new LinkedHashSet<>());
  }

  /** A value that the model does not allow is a finding, and can be exported as a text only. */
  private static boolean fits(NormalItems items, Kind kind, String path, FieldSpec spec) {
    return items.sorted().stream()
        .filter(item -> item.kind().equals(kind.code()) && item.fields().containsKey(path))
        .map(item -> item.fields().getOrDefault(path, List.of()))
        .allMatch(words -> words.size() == 1 && spec.values().contains(words.get(0)));
  }

  static String attribute(String kind, String path) {
    return ReqifId.attribute(ReqifId.kind(kind), path);
  }

  void datatypes(ReqifXml xml) throws IOException {
    xml.open("DATATYPES");
    xml.empty(
        "DATATYPE-DEFINITION-STRING",
        "IDENTIFIER",
        TEXT,
        "LAST-CHANGE",
        xml.date(),
        "LONG-NAME",
        "text",
        "MAX-LENGTH",
        String.valueOf(Integer.MAX_VALUE));
    for (Map.Entry<String, List<String>> each : enumerations.entrySet()) {
      String name = each.getKey() + "_type";
      xml.named("DATATYPE-DEFINITION-ENUMERATION", name, each.getKey()).open("SPECIFIED-VALUES");
      List<String> values = List.copyOf(new LinkedHashSet<>(each.getValue()));
      for (int i = 0; i < values.size(); i++) {
        xml.named("ENUM-VALUE", value(each.getKey(), values.get(i)), values.get(i))
            .open("PROPERTIES")
            .empty("EMBEDDED-VALUE", "KEY", String.valueOf(i), "OTHER-CONTENT", "")
            .close(2);
      }
      xml.close(2);
    }
    xml.close(1);
  }

  private static String value(String attribute, String word) {
    return attribute + "_value_" + ReqifId.encoded(word);
  }

  void objects(ReqifXml xml) throws IOException {
    for (Map.Entry<String, Set<String>> each : paths.entrySet()) {
      attributes(xml, ReqifId.kind(each.getKey()), each.getKey(), List.copyOf(each.getValue()));
    }
    for (String path : allLinks()) {
      xml.declared("SPEC-RELATION-TYPE", ReqifId.relationType(path), path);
    }
    xml.declared("SPECIFICATION-TYPE", DOCUMENT, "items of one kind");
  }

  /** Declares a type of objects. */
  void attributes(ReqifXml xml, String type, String name, List<String> names) throws IOException {
    xml.named("SPEC-OBJECT-TYPE", type, name).open("SPEC-ATTRIBUTES");
    for (String path : names) {
      String identifier = ReqifId.attribute(type, path);
      if (enumerations.containsKey(identifier)) {
        xml.open(
            "ATTRIBUTE-DEFINITION-ENUMERATION",
            "IDENTIFIER",
            identifier,
            "LAST-CHANGE",
            xml.date(),
            "LONG-NAME",
            path,
            "MULTI-VALUED",
            "false");
        xml.refers("TYPE", "DATATYPE-DEFINITION-ENUMERATION-REF", identifier + "_type");
      } else {
        xml.named("ATTRIBUTE-DEFINITION-STRING", identifier, path);
        xml.refers("TYPE", "DATATYPE-DEFINITION-STRING-REF", TEXT);
      }
      xml.close(1);
    }
    xml.close(2);
  }

  /** Writes the value of an attribute. */
  void value(ReqifXml xml, String type, String path, List<String> words) throws IOException {
    String identifier = ReqifId.attribute(type, path);
    if (enumerations.containsKey(identifier)) {
      xml.open("ATTRIBUTE-VALUE-ENUMERATION")
          .refers("DEFINITION", "ATTRIBUTE-DEFINITION-ENUMERATION-REF", identifier)
          .refers("VALUES", "ENUM-VALUE-REF", value(identifier, words.get(0)));
    } else {
      xml.open("ATTRIBUTE-VALUE-STRING", "THE-VALUE", Words.joined(words))
          .refers("DEFINITION", "ATTRIBUTE-DEFINITION-STRING-REF", identifier);
    }
    xml.close(1);
  }

  /** Whether a field of a kind holds links. */
  boolean links(String kind, String path) {
    return links.getOrDefault(kind, Set.of()).contains(path);
  }

  private Set<String> allLinks() {
    Set<String> paths = new TreeSet<>();
    links.values().forEach(paths::addAll);
    return paths;
  }
}
