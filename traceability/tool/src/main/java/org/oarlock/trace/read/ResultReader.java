package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Bound;
import org.oarlock.trace.bind.Snapshot;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Results of the last run. One that is not bound to what is there now counts as not run. */
@Implements({"SRS-3105", "SRS-3203"})
final class ResultReader {

  private final SourceTree tree;
  private final Sources sources;
  private final ReadMemory memory;
  private final Bound bound;
  private final Map<String, String> featureTexts;
  private final List<Unreadable> troubles;
  private final List<TestResult> results = new ArrayList<>();

  ResultReader(
      SourceTree tree,
      Sources sources,
      ReadMemory memory,
      Bound bound,
      Map<String, String> featureTexts,
      List<Unreadable> troubles) {
    this.tree = tree;
    this.sources = sources;
    this.memory = memory;
    this.bound = bound;
    this.featureTexts = featureTexts;
    this.troubles = troubles;
  }

  List<TestResult> read() {
    for (String file : tree.files(sources.junit())) {
      try {
        JunitReport report =
            memory.junit().of(tree, file, one -> JunitReport.read(one, tree.text(one)));
        add(report.results(), bound.methods(file, report.run()));
      } catch (Unreadable e) {
        troubles.add(e);
      }
    }
    for (String file : tree.files(sources.messages())) {
      try {
        CucumberMessages messages =
            memory.messages().of(tree, file, one -> CucumberMessages.read(one, tree.text(one)));
        add(messages.results(featureTexts), bound.scenarios(file, messages.run()));
      } catch (Unreadable e) {
        troubles.add(e);
      }
    }
    return results;
  }

  /** Mutants of reports that are bound to what is there now; no others. */
  List<Mutant> mutants() {
    List<Mutant> mutants = new ArrayList<>();
    for (String file : tree.files(sources.mutations())) {
      try {
        List<Mutant> found = MutationReport.read(file, tree.text(file), Snapshot.module(file));
        if (bound.mutants(file).isEmpty()) {
          mutants.addAll(found);
        }
      } catch (Unreadable e) {
        troubles.add(e);
      }
    }
    return mutants;
  }

  private void add(List<TestResult> found, Optional<String> reason) {
    found.stream()
        .map(
            result ->
                result.reason().isEmpty() ? reason.map(result::notRun).orElse(result) : result)
        .forEach(results::add);
  }
}
