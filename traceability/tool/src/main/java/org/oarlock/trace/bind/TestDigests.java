package org.oarlock.trace.bind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * By what a test is told from a later one of the same name: the words of a scenario, the class file
 * of a method.
 */
public final class TestDigests {

  private final SourceTree tree;
  private final List<String> folders;
  private final Map<String, Map<String, String>> words;

  /**
   * Of a repository.
   *
   * @param testClasses globs of folders of compiled tests
   * @param words of each scenario, by feature and name
   */
  public TestDigests(
      SourceTree tree, List<String> testClasses, Map<String, Map<String, String>> words) {
    this.tree = tree;
    this.folders = tree.folders(testClasses);
    this.words = words;
  }

  /** The digest of a test; nothing if the test is not there. */
  public Optional<String> of(TestId test) throws Unreadable {
    if (test.isScenario()) {
      return Optional.ofNullable(words.getOrDefault(test.group(), Map.of()).get(test.name()))
          .map(text -> Digests.of(text.getBytes(StandardCharsets.UTF_8)));
    }
    Optional<String> folder = folder(test);
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(Digests.of(tree, folder.get() + "/" + file(test)));
  }

  /** The folder of compiled tests that holds a test method. */
  public Optional<String> folder(TestId test) {
    return folders.stream().filter(folder -> tree.has(folder + "/" + file(test))).findFirst();
  }

  private static String file(TestId test) {
    return test.group().replace('.', '/') + ".class";
  }
}
