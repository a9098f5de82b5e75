package org.oarlock.trace.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.history.NewRepository;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.Unreadable;

/**
 * Kinds and fields that a template may name: those of the repository's model, and those of the
 * model that the tool brings along, of which this repository then simply has none.
 */
final class Vocabulary {

  private final TraceModel own;
  private final TraceModel original;

  private Vocabulary(TraceModel own, TraceModel original) {
    this.own = own;
    this.original = original;
  }

  static Vocabulary of(TraceModel own) throws IOException {
    return new Vocabulary(own, NewRepository.model());
  }

  /** A kind's code, if anything of this name can be meant. */
  String kind(Place place, String code) throws Unreadable {
    Set<String> known = new LinkedHashSet<>(own.kinds().keySet());
    known.addAll(original.kinds().keySet());
    Arrays.stream(Compiled.values()).forEach(document -> known.addAll(document.groups()));
    return CallReader.named(place, "kind", code, List.copyOf(known));
  }

  /** The kind as this repository knows it; nothing if it has no such kind. */
  Optional<Kind> own(String code) {
    return Optional.ofNullable(own.kinds().get(code));
  }

  /** A field; nothing if this repository's kind has no such field. */
  Optional<FieldSpec> field(Place place, String code, String name) throws Unreadable {
    List<String> known = new ArrayList<>();
    for (TraceModel model : List.of(own, original)) {
      Optional.ofNullable(model.kinds().get(code))
          .ifPresent(kind -> known.addAll(kind.fields().keySet()));
    }
    if (!known.isEmpty()) {
      CallReader.named(place, "field of " + code, name, known);
    }
    return own(code).map(kind -> kind.fields().get(name));
  }
}
