package org.oarlock.trace.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.TraceModel;

/**
 * SHA-256 over the normative fields of items. Neither place, order of fields, folding, comments nor
 * editorial fields count.
 */
@Implements("SRS-3301")
public final class Fingerprints {

  private final TraceModel model;
  private final LinkGraph graph;
  private final Map<String, List<Item>> items = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  /** For these items; several with one id, as statements in several languages, count as one. */
  public Fingerprints(TraceModel model, LinkGraph graph, Collection<Item> all) {
    this.model = model;
    this.graph = graph;
    for (Item item : all) {
      items.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(item);
    }
  }

  /** The fingerprint of an item; {@code absent} if it is not there. */
  public String of(String id) {
    return known.computeIfAbsent(id, this::compute);
  }

  /**
   * What an item is read together with: its parents; for a risk also the causes of its situation
   * and the controls that break them.
   */
  public SortedMap<String, String> against(String id) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Link link : graph.reasons(id)) {
      found.put(link.to(), of(link.to()));
    }
    Optional<Item> risk = graph.item(id).filter(item -> item.kind().equals("RISK"));
    for (Item situation : risk.map(r -> graph.above(r, "situation")).orElse(List.of())) {
      for (Item cause : graph.below(situation, "leadsTo", "CAUSE")) {
        found.put(cause.id(), of(cause.id()));
        for (Item control : graph.below(cause, "breaks", "RC")) {
          found.put(control.id(), of(control.id()));
        }
      }
    }
    return found;
  }

  private String compute(String id) {
    List<Item> all = items.get(id);
    if (all == null) {
      return "absent";
    }
    StringBuilder out = new StringBuilder();
    for (Item item : all) {
      word(out, item.kind());
      Map<String, FieldSpec> specs =
          Optional.ofNullable(model.kinds().get(item.kind()))
              .map(kind -> kind.fields())
              .orElse(Map.of());
      fields(out, item.fields(), specs);
    }
    return digest(out.toString());
  }

  private static void fields(StringBuilder out, Value.Fields fields, Map<String, FieldSpec> specs) {
    out.append('{');
    new TreeMap<>(fields.entries())
        .forEach(
            (name, entry) -> {
              FieldSpec spec = specs.get(name);
              if (spec == null || !spec.editorial()) {
                field(out, name, entry.value(), spec);
              }
            });
    out.append('}');
  }

  // Values nest as deep as their file does, which its reader bounds.
  private static void field(StringBuilder out, String name, Value value, @Nullable FieldSpec spec) {
    if (value instanceof Value.Fields inner) {
      word(out, name);
      fields(out, inner, spec == null ? Map.of() : spec.fields());
      return;
    }
    List<String> words = new ArrayList<>(value.texts().stream().map(Value.Text::text).toList());
    if (words.isEmpty()) {
      return;
    }
    if (spec != null && spec.type().links()) {
      words.sort(null);
    }
    word(out, name);
    out.append(words.size()).append('[');
    words.forEach(text -> word(out, text));
  }

  /** The length before each word keeps two values from reading as another two. */
  private static void word(StringBuilder out, String raw) {
    String words = Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    out.append(words.length()).append(':').append(words);
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
