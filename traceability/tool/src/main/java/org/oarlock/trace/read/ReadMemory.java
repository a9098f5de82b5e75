package org.oarlock.trace.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.DigestMemory;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Stamp;
import org.oarlock.trace.source.Unreadable;

/**
 * What files held when they were last read, so that a second look reads only what was written
 * since. What could not be read is not remembered.
 */
@Implements("SRS-3606")
public final class ReadMemory {

  private final Kept<List<Item>> items = new Kept<>(held -> List.of());
  private final Kept<Map.Entry<String, Features>> features = new Kept<>(held -> List.of());
  private final Kept<ClassFiles> classes = new Kept<>(ClassFiles::places);
  private final Kept<List<CodeClaim>> comments = new Kept<>(held -> List.of());
  private final Kept<JunitReport> junit = new Kept<>(held -> List.of());
  private final Kept<CucumberMessages> messages = new Kept<>(held -> List.of());
  private final Kept<Binding> binding = new Kept<>(held -> List.of());
  private final DigestMemory digests = new DigestMemory();
  private String model = "";

  /** Kinds decide how a file is read: under another model nothing that is remembered holds. */
  void under(String modelText) {
    if (!model.equals(modelText)) {
      model = modelText;
      List.of(items, features, classes, comments).forEach(Kept::clear);
    }
  }

  Kept<List<Item>> items() {
    return items;
  }

  Kept<Map.Entry<String, Features>> features() {
    return features;
  }

  Kept<ClassFiles> classes() {
    return classes;
  }

  Kept<JunitReport> junit() {
    return junit;
  }

  Kept<CucumberMessages> messages() {
    return messages;
  }

  Kept<Binding> binding() {
    return binding;
  }

  DigestMemory digests() {
    return digests;
  }

  Kept<List<CodeClaim>> comments() {
    return comments;
  }

  /** What files of one use held. */
  static final class Kept<T> {

    private final Map<String, Held<T>> held = new ConcurrentHashMap<>();

    private final Function<T, Collection<String>> others;

    /**
     * Nothing yet.
     *
     * @param others further files that were looked at to read a value
     */
    Kept(Function<T, Collection<String>> others) {
      this.others = others;
    }

    /** What a file holds. */
    T of(SourceTree tree, String file, Reader<T> reader) throws Unreadable {
      Held<T> known = held.get(file);
      if (known != null && known.holds(tree)) {
        return known.value();
      }
      Map<String, Stamp> stamps = new HashMap<>(Map.of(file, tree.stamp(file)));
      T value = reader.read(file);
      others.apply(value).forEach(other -> stamps.put(other, tree.stamp(other)));
      held.put(file, new Held<>(value, stamps));
      return value;
    }

    private void clear() {
      held.clear();
    }
  }

  private record Held<T>(T value, Map<String, Stamp> stamps) {

    boolean holds(SourceTree tree) {
      return stamps.entrySet().stream()
          .allMatch(stamp -> tree.stamp(stamp.getKey()).equals(stamp.getValue()));
    }
  }

  /** What turns a file into what it holds. */
  @FunctionalInterface
  interface Reader<T> {
    T read(String file) throws Unreadable;
  }
}
