package org.oarlock.trace.exchange;

import java.time.Instant;
import java.util.Locale;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything as JSON; {@link JsonExportSchema} says in which shape. */
@Implements("SRS-3503")
final class JsonExport {

  /** Grows with the shape of the file; a reader refuses one that it does not know. */
  static final int FORMAT = 1;

  private JsonExport() {}

  static String write(Exchanged all, Instant date) {
    ObjectNode root = JsonText.object();
    root.put("format", FORMAT);
    root.put("tool", "oarlock-trace " + Promises.version());
    root.put("product", all.subject().model().product());
    root.put("date", date.toString());
    root.put("withResults", all.subject().withResults());
    root.put("standing", all.report().standing());
    root.put("read", all.report().counts());
    ObjectNode promises = root.putObject("promises");
    Promises.inForce().keySet().forEach(promises.putArray("inForce")::add);
    Promises.notYet().keySet().forEach(promises.putArray("notYet")::add);
    ArrayNode items = root.putArray("items");
    all.subject().read().items().forEach(item -> item(all, item, items.addObject()));
    ArrayNode results = root.putArray("results");
    all.subject().read().results().forEach(result -> result(result, results.addObject()));
    ArrayNode components = root.putArray("components");
    all.subject()
        .read()
        .components()
        .forEach(c -> components.addObject().put("name", c.name()).put("version", c.version()));
    ArrayNode findings = root.putArray("findings");
    all.report()
        .findings()
        .forEach(
            f ->
                at(findings.addObject(), f.place())
                    .put("rule", f.rule().id())
                    .put("message", f.message())
                    .put("nearest", f.nearest()));
    return JsonText.write(root);
  }

  private static void item(Exchanged all, Item item, ObjectNode node) {
    node.put("kind", item.kind());
    node.put("id", item.id());
    node.put("title", item.title());
    node.put("state", all.state(item));
    at(node.putObject("place"), item.place());
    NormalItem normal = NormalItem.of(item, all.subject().kind(item));
    JsonNode fields =
        JsonMapper.shared().valueToTree(FieldTree.forPrograms(normal, all.subject().kind(item)));
    node.set("fields", fields);
    ArrayNode links = node.putArray("links");
    for (Link link : all.subject().graph().up(item.id())) {
      links
          .addObject()
          .put("field", link.field().name())
          .put("to", link.to())
          .put("there", all.subject().graph().item(link.to()).isPresent());
    }
    ArrayNode code = node.putArray("code");
    for (CodeClaim claim : all.subject().evidence().code(item.id())) {
      at(code.addObject().put("where", claim.where()), claim.place());
    }
    ArrayNode tests = node.putArray("tests");
    for (Shown shown : all.subject().evidence().shown(item.id())) {
      test(shown, tests.addObject());
    }
  }

  private static void test(Shown shown, ObjectNode node) {
    node.put("name", shown.claim().test().words());
    node.put("in", shown.claim().test().group());
    node.put("level", shown.claim().level().name().toLowerCase(Locale.ROOT));
    node.put("shows", shown.claim().shows().name().toLowerCase(Locale.ROOT));
    node.put("outcome", shown.outcome().words());
    node.put("reason", shown.reason());
    at(node, shown.claim().place());
    ArrayNode results = node.putArray("results");
    shown.results().forEach(place -> results.add(place.toString()));
  }

  private static void result(TestResult result, ObjectNode node) {
    node.put("in", result.test().group());
    node.put("name", result.test().name());
    node.put("row", result.row());
    node.put("outcome", result.outcome().words());
    node.put("reason", result.reason());
    at(node, result.place());
  }

  private static ObjectNode at(ObjectNode node, Place place) {
    return node.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }
}
