package org.oarlock.trace.selftest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/**
 * A seed that somebody else wrote: edits of files, and what has to be said of them.
 *
 * @param edits in the order in which they are made
 */
@Implements("SRS-3802")
public record OutsideSeed(String title, List<OutsideEdit> edits, Expectation expectation) {

  static final String GROUP = "seeds of others";

  /** Reads every YAML file of a folder, in the order of their names. */
  public static List<OutsideSeed> readAll(Path folder) throws Unreadable {
    SourceTree tree = SourceTree.of(folder);
    List<OutsideSeed> seeds = new ArrayList<>();
    for (String file : tree.files()) {
      if (file.matches(".*\\.ya?ml")) {
        seeds.addAll(read(file, tree.text(file)));
      }
    }
    return seeds;
  }

  static List<OutsideSeed> read(String file, String text) throws Unreadable {
    Optional<Value> root = YamlText.read(file, text, false);
    List<OutsideSeed> seeds = new ArrayList<>();
    if (root.isEmpty()) {
      throw new Unreadable(Place.startOf(file), "holds no seed");
    }
    List<Value> elements =
        root.get() instanceof Value.Many many ? many.values() : List.of(root.get());
    for (Value element : elements) {
      seeds.add(seed(Section.of(element, "the seed")));
    }
    return seeds;
  }

  private static OutsideSeed seed(Section seed) throws Unreadable {
    List<OutsideEdit> edits = new ArrayList<>();
    if (seed.value("edits").isPresent()) {
      seed.only("name", "defect", "edits", "expect", "at", "says");
      for (Section edit : seed.sections("edits")) {
        edit.only(OutsideEdit.SETTINGS);
        edits.add(OutsideEdit.of(edit));
      }
    } else {
      List<String> known = new ArrayList<>(List.of(OutsideEdit.SETTINGS));
      known.addAll(List.of("name", "defect", "expect", "at", "says"));
      seed.only(known.toArray(String[]::new));
      edits.add(OutsideEdit.of(seed));
    }
    if (edits.isEmpty()) {
      throw new Unreadable(seed.place(), "the seed has no edit");
    }
    String title = seed.word("name") + ": " + seed.word("defect");
    return new OutsideSeed(title, edits, expectation(seed, edits.get(0).file()));
  }

  private static Expectation expectation(Section seed, String file) throws Unreadable {
    Optional<String> at = Optional.of(seed.wordOr("at", "")).filter(name -> !name.isEmpty());
    String expect = seed.word("expect");
    switch (expect) {
      case "must be found" -> {
        return new Expectation.Something(at);
      }
      case "unreadable" -> {
        return new Expectation.Refuses(at.orElse(file));
      }
      case "nothing" -> {
        return new Expectation.Silence();
      }
      default -> {
        Optional<RuleName> rule = RuleName.of(expect);
        if (rule.isEmpty()) {
          throw new Unreadable(
              seed.place(),
              "expect is a rule, `must be found`, `unreadable` or `nothing`, not " + expect);
        }
        return new Expectation.Names(rule.get(), at, seed.wordOr("says", ""));
      }
    }
  }

  /** Fills in what becomes of the files; answers why that cannot be, if it cannot. */
  Optional<String> plan(Texts texts, Predicate<String> isThere, List<Edit> planned) {
    Texts now = texts;
    for (OutsideEdit edit : edits) {
      List<Edit> made = new ArrayList<>();
      Optional<String> trouble = edit.plan(now, isThere, made);
      if (trouble.isPresent()) {
        return trouble;
      }
      planned.removeIf(before -> made.stream().anyMatch(m -> m.file().equals(before.file())));
      planned.addAll(made);
      now = made.stream().reduce(now, Texts::with, (a, b) -> b);
    }
    return Optional.empty();
  }
}
