package org.oarlock.trace.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;

/** The one form of fields that say the same, whatever their order, folding and place. */
@Implements("SRS-3301")
final class Normative {

  private final StringBuilder out = new StringBuilder();

  /** Fields of an item; editorial ones are left out. */
  Normative fields(Value.Fields fields, Map<String, FieldSpec> specs) {
    out.append('{');
    new TreeMap<>(fields.entries())
        .forEach(
            (name, entry) -> {
              FieldSpec spec = specs.get(name);
              if (spec == null || !spec.editorial()) {
                field(name, entry.value(), spec);
              }
            });
    out.append('}');
    return this;
  }

  // Values nest as deep as their file does, which its reader bounds.
  private void field(String name, Value value, @Nullable FieldSpec spec) {
    if (value instanceof Value.Fields inner) {
      word(name).fields(inner, spec == null ? Map.of() : spec.fields());
      return;
    }
    List<String> words = new ArrayList<>(value.texts().stream().map(Value.Text::text).toList());
    if (words.isEmpty()) {
      return;
    }
    if (spec != null && spec.type().links()) {
      words.sort(null);
    }
    word(name);
    out.append(words.size()).append('[');
    words.forEach(this::word);
  }

  /** Any value, whatever its depth: fields inside lists count as well. */
  Normative value(Value value) {
    if (value instanceof Value.Text text) {
      return word(text.text());
    }
    if (value instanceof Value.Many many) {
      out.append(many.values().size()).append('[');
      many.values().forEach(this::value);
      return this;
    }
    out.append('{');
    if (value instanceof Value.Fields fields) {
      new TreeMap<>(fields.entries()).forEach((name, entry) -> word(name).value(entry.value()));
    }
    out.append('}');
    return this;
  }

  /** The length before each word keeps two values from reading as another two. */
  Normative word(String raw) {
    String words = Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    out.append(words.length()).append(':').append(words);
    return this;
  }

  String digest() {
    return Sha256.of(out.toString());
  }
}
