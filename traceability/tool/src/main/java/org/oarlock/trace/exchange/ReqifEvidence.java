package org.oarlock.trace.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;

/** Tests with their outcome and code, as objects with relations to the items that they name. */
final class ReqifEvidence {

  private static final String TEST = ReqifId.EVIDENCE + "test";
  private static final String CODE = ReqifId.EVIDENCE + "code";
  private static final List<String> TEST_FIELDS =
      List.of("name", "in", "level", "outcome", "results");
  private static final List<String> CODE_FIELDS = List.of("name", "place");

  private record Relation(String type, String from, String to) {}

  private final Map<String, Map<String, String>> tests = new TreeMap<>();
  private final Map<String, Map<String, String>> code = new TreeMap<>();
  private final Map<String, Relation> relations = new TreeMap<>();

  ReqifEvidence(Exchanged all, NormalItems items) {
    for (String id : items.sorted().stream().map(NormalItem::id).distinct().toList()) {
      String target = items.target(id).orElseThrow();
      for (Shown shown : all.subject().evidence().shown(id)) {
        String slot = shown.claim().shows().name().toLowerCase(Locale.ROOT);
        relate(ReqifId.EVIDENCE + slot, test(shown), target);
      }
      for (CodeClaim claim : all.subject().evidence().code(id)) {
        String identifier = CODE + "_" + ReqifId.encoded(claim.where());
        code.put(identifier, Map.of("name", claim.where(), "place", claim.place().toString()));
        relate(CODE + ".implements", identifier, target);
      }
    }
  }

  private String test(Shown shown) {
    TestId test = shown.claim().test();
    String level = shown.claim().level().name().toLowerCase(Locale.ROOT);
    // The line of a scenario moves with every edit above it, so it is no part of its identity.
    String identifier =
        TEST + "_" + ReqifId.encoded(test.group() + " " + test.name() + " " + level);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", test.words());
    fields.put("in", test.group());
    fields.put("level", level);
    fields.put("outcome", shown.words());
    fields.put(
        "results", shown.results().stream().map(Place::toString).collect(Collectors.joining("\n")));
    tests.merge(identifier, fields, (one, other) -> worse(one, other, shown));
    return identifier;
  }

  /** Two scenarios of one name count as one, which stands no better than the worse of them. */
  private static Map<String, String> worse(
      Map<String, String> one, Map<String, String> other, Shown shown) {
    return shown.passed() ? one : other;
  }

  private void relate(String type, String from, String to) {
    relations.put(type + "_" + from + "_" + to, new Relation(type, from, to));
  }

  void types(ReqifXml xml, ReqifTypes types) throws IOException {
    types.attributes(xml, TEST, "test", TEST_FIELDS);
    types.attributes(xml, CODE, "code", CODE_FIELDS);
    for (String type : List.of("code.implements", "implemented", "effective")) {
      xml.declared("SPEC-RELATION-TYPE", ReqifId.EVIDENCE + type, type);
    }
  }

  void objects(ReqifXml xml, ReqifTypes types) throws IOException {
    objects(xml, types, TEST, tests, TEST_FIELDS);
    objects(xml, types, CODE, code, CODE_FIELDS);
  }

  private static void objects(
      ReqifXml xml,
      ReqifTypes types,
      String type,
      Map<String, Map<String, String>> objects,
      List<String> names)
      throws IOException {
    for (Map.Entry<String, Map<String, String>> each : objects.entrySet()) {
      String name = each.getValue().getOrDefault("name", "");
      xml.named("SPEC-OBJECT", each.getKey(), name).open("VALUES");
      for (String field : names) {
        String words = each.getValue().getOrDefault(field, "");
        if (!words.isEmpty()) {
          types.value(xml, type, field, List.of(words));
        }
      }
      xml.close(1).refers("TYPE", "SPEC-OBJECT-TYPE-REF", type).close(1);
    }
  }

  void relations(ReqifXml xml) throws IOException {
    for (Map.Entry<String, Relation> each : new ArrayList<>(relations.entrySet())) {
      Relation relation = each.getValue();
      ReqifWriter.relation(xml, each.getKey(), relation.type(), relation.from(), relation.to());
    }
  }
}
