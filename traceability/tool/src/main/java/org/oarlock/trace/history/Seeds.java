package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.ScenarioWords;

/** Where changed files enter the trace: their items, claims, scenarios, designs and records. */
final class Seeds {

  private final State before;
  private final State after;
  private final Set<Seed> seeds = new LinkedHashSet<>();
  private final Set<String> scenarios = new TreeSet<>();

  Seeds(State before, State after) {
    this.before = before;
    this.after = after;
  }

  /** Every seed, in the order of the files. */
  Set<Seed> seeds() {
    return seeds;
  }

  /** Names of changed scenarios, as {@code file: name}. */
  Set<String> scenarios() {
    return scenarios;
  }

  /** Follows one changed file. Returns whether anything traces to it. */
  boolean follow(FileChange file, List<ItemChange> changes) {
    int known = seeds.size();
    for (ItemChange change : changes) {
      if (stands(change.before(), file) || stands(change.after(), file)) {
        add(file, change.item().id(), true, change.item().id() + " " + change.words());
      }
    }
    String path = file.path();
    claims(file);
    scenarios(file);
    if (path.endsWith(".java")) {
      code(file);
    }
    Stream.of(before, after)
        .forEach(
            state -> {
              if (path.equals(state.read().model().policy().riskFile())) {
                state.read().items().stream()
                    .filter(item -> item.kind().equals("RISK"))
                    .forEach(risk -> add(file, risk.id(), false, "judges " + risk.id()));
              }
              records(file, state);
            });
    return seeds.size() > known;
  }

  private static boolean stands(Optional<Item> item, FileChange file) {
    return item.filter(i -> i.place().file().equals(file.path())).isPresent();
  }

  private void claims(FileChange file) {
    Set<String> implemented = new LinkedHashSet<>();
    Set<String> verified = new LinkedHashSet<>();
    for (State state : List.of(before, after)) {
      String text = state.text(file.path());
      implemented.addAll(SourceClaims.implemented(text));
      verified.addAll(SourceClaims.verified(text));
    }
    boolean java = file.path().endsWith(".java");
    boolean tagged =
        Stream.of(before, after)
            .flatMap(state -> state.read().code().stream())
            .anyMatch(claim -> claim.place().file().equals(file.path()));
    if (java || tagged) {
      implemented.forEach(id -> add(file, id, false, "implements " + id));
      verified.forEach(id -> add(file, id, false, "verifies " + id));
    }
  }

  private void scenarios(FileChange file) {
    SortedMap<String, String> was =
        ScenarioWords.of(before.read().rows(), file.path(), before.text(file.path()));
    SortedMap<String, String> is =
        ScenarioWords.of(after.read().rows(), file.path(), after.text(file.path()));
    for (State state : List.of(before, after)) {
      for (TestClaim claim : state.read().tests()) {
        String name = claim.test().name();
        if (claim.test().group().equals(file.path())
            && !Objects.equals(was.get(name), is.get(name))) {
          scenarios.add(file.path() + ": " + name);
          add(file, claim.id(), false, claim.test().words(), "shows " + claim.id());
        }
      }
    }
  }

  /** A class that no annotation marks still belongs to a design and to a software item. */
  private void code(FileChange file) {
    String className = className(file.path());
    for (Item unit : after.read().items()) {
      for (String code : unit.kind().equals("UNIT") ? unit.words("code") : List.<String>of()) {
        if (className.equals(code) || className.startsWith(code + ".")) {
          add(file, unit.id(), false, "designed in " + unit.id());
        }
      }
    }
    Optional<Item> holder =
        after.read().items().stream()
            .filter(item -> item.kind().equals("ITEM"))
            .filter(item -> file.path().startsWith(item.text("module").orElse("?") + "/"))
            .filter(item -> className.startsWith(item.text("package").orElse("?") + "."))
            .max((a, b) -> length(a) - length(b));
    if (file.path().contains("src/main/")) {
      holder.ifPresent(item -> add(file, item.id(), false, "part of " + item.id()));
    }
  }

  private static int length(Item item) {
    return item.text("package").orElse("").length();
  }

  private static String className(String path) {
    String below = path.replaceFirst("^.*src/(main|test)/java/", "");
    return below.substring(0, below.length() - ".java".length()).replace('/', '.');
  }

  /** Records and clauses name files by their path. */
  private void records(FileChange file, State state) {
    for (Item item : state.read().items()) {
      boolean names =
          ItemChanges.texts(item).stream()
              .anyMatch(text -> text.equals(file.path()) || text.equals(file.path() + "/"));
      if (names) {
        add(file, item.id(), false, "is named as evidence by " + item.id());
      }
    }
  }

  private void add(FileChange file, String id, boolean itself, String... steps) {
    List<String> path = new ArrayList<>(List.of(file.toString()));
    path.addAll(List.of(steps));
    if (before.graph().item(id).isPresent() || after.graph().item(id).isPresent()) {
      seeds.add(new Seed(id, itself, path));
    }
  }
}
