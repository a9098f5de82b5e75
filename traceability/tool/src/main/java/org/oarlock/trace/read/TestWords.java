package org.oarlock.trace.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.evidence.ScenarioRow;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** By what each test of a repository is told from a later one of its name. */
public final class TestWords {

  private TestWords() {}

  /** Reads the words of the features; class files are looked at when they are asked for. */
  public static TestDigests digests(SourceTree tree, Sources sources, List<ScenarioRow> rows)
      throws Unreadable {
    Map<String, Map<String, String>> words = new HashMap<>();
    for (String feature : tree.files(sources.features())) {
      words.put(feature, ScenarioWords.of(rows, feature, tree.text(feature)));
    }
    return new TestDigests(tree, sources.testClasses(), words);
  }
}
