package org.oarlock.trace.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Effect.Ended;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of controls that were disabled, as JSON. It is committed: it has to last as long as
 * what it speaks of.
 */
@Implements("SRS-4105")
public final class EffectFile {

  /** Where it stands, from the root. */
  public static final String FILE = "evidence/effectiveness.json";

  private static final int FORMAT = 1;

  private EffectFile() {}

  /** Records as a value that can be written, in the order of the controls. */
  public static ObjectNode json(List<Effect> effects) {
    ObjectNode root = JsonMapper.shared().createObjectNode().put("format", FORMAT);
    effects.stream()
        .sorted(
            Comparator.comparing((Effect effect) -> effect.control().length())
                .thenComparing(Effect::control))
        .forEach(effect -> write(effect, root.withArray("controls").addObject()));
    return root;
  }

  private static void write(Effect effect, ObjectNode node) {
    node.put("control", effect.control())
        .put("method", effect.method())
        .put("instead", effect.instead());
    node.putObject("jar")
        .put("path", effect.tested().path())
        .put("sha256", effect.tested().sha256())
        .put("contents", effect.tested().contents());
    node.put("agent", effect.agent());
    node.putObject("processes")
        .put("disabled", effect.taken().disabled())
        .put("called", effect.taken().called());
    for (Ended ended : effect.tests()) {
      node.withArray("tests")
          .addObject()
          .put("group", ended.test().group())
          .put("name", ended.test().name())
          .put("scenario", ended.test().isScenario())
          .put("digest", ended.digest())
          .put("outcome", ended.outcome().words())
          .put("message", ended.message());
    }
  }

  /** Reads what {@link #json} gave. */
  public static List<Effect> read(String file, String text) throws Unreadable {
    Place start = Place.startOf(file);
    JsonNode root = Json.read(start, text);
    if (root.path("format").asInt(0) != FORMAT) {
      throw new Unreadable(start, "is no record of disabled controls of format " + FORMAT);
    }
    List<Effect> effects = new ArrayList<>();
    for (JsonNode node : root.path("controls")) {
      effects.add(effect(node, start));
    }
    return effects;
  }

  private static Effect effect(JsonNode node, Place start) throws Unreadable {
    List<Ended> tests = new ArrayList<>();
    for (JsonNode test : node.path("tests")) {
      tests.add(ended(test, start));
    }
    JsonNode jar = node.path("jar");
    return new Effect(
        word(node, "control"),
        word(node, "method"),
        word(node, "instead"),
        new Effect.Tested(word(jar, "path"), word(jar, "sha256"), word(jar, "contents")),
        word(node, "agent"),
        new Effect.Taken(
            node.path("processes").path("disabled").asInt(0),
            node.path("processes").path("called").asInt(0)),
        tests,
        "");
  }

  private static Ended ended(JsonNode node, Place start) throws Unreadable {
    String outcome = word(node, "outcome");
    Optional<Outcome> known =
        Arrays.stream(Outcome.values()).filter(one -> one.words().equals(outcome)).findFirst();
    if (known.isEmpty()) {
      throw new Unreadable(start, "a test cannot end as '" + outcome + "'");
    }
    // The line of a scenario moves with every edit above it, so it is not written down.
    TestId test =
        node.path("scenario").asBoolean(false)
            ? TestId.scenario(word(node, "group"), word(node, "name"), 1)
            : TestId.method(word(node, "group"), word(node, "name"));
    return new Ended(test, word(node, "digest"), known.get(), word(node, "message"));
  }

  private static String word(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
