package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * Results of the last run. One that is older than the test class, or than the artefact that was
 * tested, says nothing about what is there now: it is stale.
 */
@Implements("SRS-3105")
final class ResultReader {

  private final SourceTree tree;
  private final TraceModel model;
  private final Map<String, String> testClassFiles;
  private final Map<String, String> featureTexts;
  private final List<Unreadable> troubles;
  private final List<TestResult> results = new ArrayList<>();

  ResultReader(
      SourceTree tree,
      TraceModel model,
      Map<String, String> testClassFiles,
      Map<String, String> featureTexts,
      List<Unreadable> troubles) {
    this.tree = tree;
    this.model = model;
    this.testClassFiles = testClassFiles;
    this.featureTexts = featureTexts;
    this.troubles = troubles;
  }

  List<TestResult> read() {
    for (String file : tree.files(model.sources().junit())) {
      try {
        long written = tree.written(file).orElse(0L);
        for (TestResult result : JunitReport.read(file, tree.text(file))) {
          results.add(isOlderThanItsClass(result, written) ? stale(result) : result);
        }
      } catch (Unreadable e) {
        troubles.add(e);
      }
    }
    long built = built();
    for (String file : tree.files(model.sources().messages())) {
      try {
        CucumberMessages messages = CucumberMessages.read(file, tree.text(file), featureTexts);
        boolean stale = messages.startedAt() / 1000 < built / 1000;
        messages.results().forEach(result -> results.add(stale ? stale(result) : result));
      } catch (Unreadable e) {
        troubles.add(e);
      }
    }
    return results;
  }

  private boolean isOlderThanItsClass(TestResult result, long written) {
    Optional<String> classFile = Optional.ofNullable(testClassFiles.get(result.test().group()));
    return classFile.flatMap(tree::written).filter(compiled -> compiled > written).isPresent();
  }

  private long built() {
    return tree.files(model.sources().builtFrom()).stream()
        .mapToLong(file -> tree.written(file).orElse(0L))
        .max()
        .orElse(0);
  }

  private static TestResult stale(TestResult result) {
    return new TestResult(
        result.test(), result.row(), result.outcome().and(Outcome.STALE), result.place());
  }
}
