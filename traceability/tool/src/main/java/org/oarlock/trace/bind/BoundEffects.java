package org.oarlock.trace.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Effect.Ended;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * Records of disabled controls that speak of what is there now, and why others do not: another jar,
 * another method, another test.
 */
@Implements("SRS-4105")
public final class BoundEffects {

  /** The field in which a control says how it is disabled. */
  public static final String FIELD = "disabledBy";

  private final SourceTree tree;
  private final TestDigests tests;
  private final DigestMemory memory;
  private final Map<String, Optional<String>> jars = new HashMap<>();

  /** Of a repository. */
  public BoundEffects(SourceTree tree, TestDigests tests, DigestMemory memory) {
    this.tree = tree;
    this.tests = tests;
    this.memory = memory;
  }

  /**
   * Begins on another core to look into the jars that were tested, which takes longer than all else
   * that is read. What cannot be read is said by who reads it in earnest.
   */
  public static void begin(SourceTree tree, DigestMemory memory) {
    CompletableFuture.runAsync(() -> look(tree, memory));
  }

  private static void look(SourceTree tree, DigestMemory memory) {
    try {
      for (Effect effect : EffectFile.read(EffectFile.FILE, tree.text(EffectFile.FILE))) {
        if (tree.has(effect.tested().path())) {
          memory.contents(tree, effect.tested().path());
        }
      }
    } catch (Unreadable unreadable) {
      return;
    }
  }

  /**
   * Every record of the file that has to be there, each with the reason why it says nothing, if
   * there is one.
   */
  public List<Effect> read(List<Item> items) throws Unreadable {
    List<Effect> effects = new ArrayList<>();
    Map<String, Item> controls = new HashMap<>();
    items.forEach(item -> controls.putIfAbsent(item.id(), item));
    for (Effect effect : EffectFile.read(EffectFile.FILE, tree.text(EffectFile.FILE))) {
      effects.add(
          stale(effect, Optional.ofNullable(controls.get(effect.control())))
              .map(effect::stale)
              .orElse(effect));
    }
    return effects;
  }

  private Optional<String> stale(Effect effect, Optional<Item> control) throws Unreadable {
    Optional<Value.Fields> now = control.flatMap(item -> item.fields().fields(FIELD));
    if (!said(now, "method").equals(effect.method())
        || !said(now, "instead").equals(effect.instead())) {
      return Optional.of("the control is disabled in another way now");
    }
    for (Ended ended : effect.tests()) {
      if (!tests.of(ended.test()).equals(Optional.of(ended.digest()))) {
        return Optional.of(ended.test().words() + " is another one now");
      }
    }
    Optional<String> known = jars.get(effect.tested().contents());
    if (known == null) {
      known = jar(effect.tested());
      jars.put(effect.tested().contents(), known);
    }
    return known;
  }

  private static String said(Optional<Value.Fields> fields, String name) {
    return fields.flatMap(values -> values.text(name)).orElse("");
  }

  private Optional<String> jar(Effect.Tested tested) throws Unreadable {
    if (!tree.has(tested.path())) {
      return Optional.of("there is no " + tested.path());
    }
    return memory.of(tree, tested.path()).equals(tested.sha256())
            || memory.contents(tree, tested.path()).equals(tested.contents())
        ? Optional.empty()
        : Optional.of("another " + tested.path() + " was tested");
  }
}
