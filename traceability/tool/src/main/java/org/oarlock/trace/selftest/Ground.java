package org.oarlock.trace.selftest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.SourceTree;

/**
 * Where seeds may be planted: what was read of the clean copy, with its texts. A defect looks here
 * for the first place where it makes sense; where there is none it cannot be seeded.
 */
record Ground(Subject subject, Texts texts) {

  TraceModel model() {
    return subject.model();
  }

  /** Items whose file can be edited word by word. */
  Stream<Item> items() {
    return subject.items().filter(item -> !item.id().isEmpty());
  }

  /** Files and folders that one of the globs names, sorted. */
  Stream<String> named(List<String> globs) {
    List<String> paths = subject.read().paths().stream().sorted().toList();
    return SourceTree.named(paths, globs).stream();
  }

  /** Items of one kind. */
  Stream<Item> items(String kind) {
    return items().filter(item -> item.kind().equals(kind));
  }

  /** Every field of the model that an item carries, those inside of fields included. */
  Stream<Carried> carried() {
    return items().flatMap(this::carried);
  }

  private Stream<Carried> carried(Item item) {
    return carried(item, item.fields(), subject.kind(item).fields());
  }

  // Maps nest only as deep as the model does.
  private static Stream<Carried> carried(
      Item item, Value.Fields fields, Map<String, FieldSpec> specs) {
    return fields.entries().entrySet().stream()
        .filter(entry -> specs.containsKey(entry.getKey()))
        .flatMap(
            entry -> {
              FieldSpec spec = specs.get(entry.getKey());
              Value value = entry.getValue().value();
              Stream<Carried> inner =
                  value instanceof Value.Fields more
                      ? carried(item, more, spec.fields())
                      : Stream.of();
              return Stream.concat(
                  Stream.of(new Carried(item, spec, entry.getValue().place(), value)), inner);
            });
  }

  /** One field of one item. */
  record Carried(Item item, FieldSpec spec, Place place, Value value) {

    /** Its only word, if it is one. */
    Optional<Value.Text> word() {
      List<Value.Text> texts = value.texts();
      return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }
  }

  /** Another item of the same kind. */
  Optional<Item> other(Item item) {
    return items(item.kind()).filter(each -> !each.id().equals(item.id())).findFirst();
  }

  /** The same ground after an edit that moved no other place. */
  Ground with(Edit edit) {
    return new Ground(subject, texts.with(edit));
  }

  /** An id that fits the same pattern and stands nowhere. */
  Optional<String> freeId(String id) {
    for (String end : List.of("9", "99", "999", "9999", "99999", "99991")) {
      String longer = id + end;
      boolean fits = model().kindOf(longer).equals(model().kindOf(id));
      if (fits && subject.graph().item(longer).isEmpty()) {
        return Optional.of(longer);
      }
    }
    return Optional.empty();
  }

  /** An id of the same length that stands nowhere. */
  Optional<String> freeIdOfSameLength(String id) {
    for (char last = '9'; last >= '0'; last--) {
      for (char before = '9'; before >= '0'; before--) {
        String other =
            id.length() > 5 && Character.isDigit(id.charAt(id.length() - 2))
                ? id.substring(0, id.length() - 2) + before + last
                : id.substring(0, id.length() - 1) + last;
        if (subject.graph().item(other).isEmpty() && model().kindOf(other).isPresent()) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** Changes the value of a field that is one word. */
  Optional<Edit> value(Item item, String field, String to) {
    return item.fields()
        .value(field)
        .filter(value -> value.texts().size() == 1)
        .map(value -> value.texts().get(0))
        .flatMap(word -> texts.at(word.place(), word.text(), to));
  }

  /** Gives an item one field more, right behind its id. */
  Optional<Edit> more(Item item, String field) {
    if (!item.place().file().matches(".*\\.ya?ml")) {
      return Optional.empty();
    }
    boolean inBraces = texts.restOfLine(item.place(), item.id()).matches("['\"]?\\s*[,}].*");
    int column =
        Optional.ofNullable(item.fields().entries().get("id"))
            .map(entry -> entry.place().column())
            .orElse(1);
    String words = inBraces ? ", " + field : "\n" + " ".repeat(column - 1) + field;
    return texts.behind(item.place(), item.id(), words);
  }

  /** Changes an id in the constants of the class that claims it; both ids are equally long. */
  Optional<Edit> inClass(String where, String id, String other) {
    return classFile(where)
        .flatMap(file -> patched(file, id, other).map(bytes -> Edit.bytes(file, bytes)));
  }

  /** The class file of a claim, which names a class or a method of one. */
  Optional<String> classFile(String where) {
    Collection<String> paths = subject.read().paths();
    for (String name : List.of(where, where.replaceFirst("\\.[^.]*$", ""))) {
      String end = "/" + name.replace('.', '/') + ".class";
      Optional<String> found =
          paths.stream().filter(path -> path.endsWith(end)).sorted().findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> patched(String file, String id, String other) {
    byte[] bytes = texts.bytes(file);
    byte[] old = constant(id);
    byte[] fresh = constant(other);
    boolean any = false;
    for (int at = 0; at + old.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, bytes, at, fresh.length);
        any = true;
      }
    }
    return any && fresh.length == old.length ? Optional.of(bytes) : Optional.empty();
  }

  /** A text as the constants of a class hold it: tag, length, bytes. */
  private static byte[] constant(String text) {
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[words.length + 3];
    out[0] = 1;
    out[1] = (byte) (words.length >> 8);
    out[2] = (byte) words.length;
    System.arraycopy(words, 0, out, 3, words.length);
    return out;
  }

  /** Code that names an item, by bytecode. */
  List<CodeClaim> code(Item item) {
    return subject.evidence().code(item.id());
  }

  /** Features at whose end a scenario with tags of its own may be added. */
  Stream<String> openFeatures() {
    return subject.read().rows().stream()
        .map(row -> row.scenario())
        .map(TestId::group)
        .distinct()
        .filter(
            file -> {
              String text = texts.of(file);
              int feature = text.indexOf("Feature:");
              return feature >= 0
                  && text.indexOf('@') > feature
                  && !text.contains("Rule:")
                  && !text.contains("Background:\n\n");
            });
  }
}
