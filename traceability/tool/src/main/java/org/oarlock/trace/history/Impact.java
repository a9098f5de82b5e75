package org.oarlock.trace.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;

/**
 * What a change touches.
 *
 * @param commit the commit that is compared with
 * @param touched items in the order of the model's kinds, then tests, documents and evidence
 * @param untraced changed files to which nothing traces
 */
@Implements("SRS-3602")
public record Impact(
    String commit, List<FileChange> files, List<Touched> touched, List<FileChange> untraced) {

  /** Compares what stands in the folder now with an older state. */
  static Impact of(String commit, State before, Subject now, State after, List<FileChange> files) {
    List<ItemChange> changes = ItemChanges.between(before.read().items(), after.read().items());
    Seeds seeds = new Seeds(before, after);
    List<FileChange> untraced = new ArrayList<>();
    for (FileChange file : files) {
      if (!seeds.follow(file, changes)) {
        untraced.add(file);
      }
    }
    Map<String, List<String>> paths = new TreeMap<>(new IdOrder());
    List.of(after, before)
        .forEach(
            state ->
                ImpactWalk.from(seeds.seeds(), state.graph())
                    .forEach((id, path) -> paths.merge(id, path, Impact::shorter)));
    List<Touched> touched = new ArrayList<>();
    for (String kind : after.read().model().kinds().keySet()) {
      paths.forEach(
          (id, path) ->
              item(before, after, id)
                  .filter(item -> item.kind().equals(kind))
                  .ifPresent(item -> touched.add(new Touched(kind, id, item.title(), path))));
    }
    shown(now, paths, touched);
    touched.addAll(Documents.holding(after, paths, touched));
    return new Impact(commit, files, touched, untraced);
  }

  private static Optional<Item> item(State before, State after, String id) {
    return after.graph().item(id).or(() -> before.graph().item(id));
  }

  private static List<String> shorter(List<String> one, List<String> other) {
    return other.size() < one.size() ? other : one;
  }

  /** Tests that show a touched item have to be run again; what they gave is no longer evidence. */
  private static void shown(Subject now, Map<String, List<String>> paths, List<Touched> touched) {
    Map<String, Touched> tests = new TreeMap<>();
    Map<String, Touched> evidence = new TreeMap<>();
    paths.forEach(
        (id, path) -> {
          for (Shown shown : now.evidence().shown(id)) {
            String name = shown.claim().test().group() + ": " + shown.claim().test().words();
            List<String> way = new ArrayList<>(path);
            way.add("shown by " + shown.claim().test().words());
            keep(tests, new Touched("test", name, level(shown), way));
            for (Place place : shown.results()) {
              keep(
                  evidence,
                  new Touched("evidence", place.toString(), shown.outcome().words(), way));
            }
          }
        });
    touched.addAll(tests.values());
    touched.addAll(evidence.values());
  }

  private static String level(Shown shown) {
    return shown.claim().level().name().toLowerCase(Locale.ROOT) + " level";
  }

  private static void keep(Map<String, Touched> kept, Touched one) {
    kept.merge(
        one.name(),
        one,
        (a, b) -> Comparator.comparingInt(Impact::length).compare(a, b) <= 0 ? a : b);
  }

  private static int length(Touched touched) {
    return touched.path().size();
  }

  /** What is touched, by group, in the order of the groups. */
  public Map<String, List<Touched>> byGroup() {
    Map<String, List<Touched>> groups = new LinkedHashMap<>();
    touched.forEach(t -> groups.computeIfAbsent(t.group(), g -> new ArrayList<>()).add(t));
    return groups;
  }
}
