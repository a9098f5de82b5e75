package org.oarlock.trace.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.review.Present;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/** Files of the repository that was just read, by path, and class files by class. */
@Implements("SRS-3351")
final class PresentFiles implements Present {

  private static final String ABSENT = "absent";

  private final SourceTree tree;
  private final boolean compiles;
  private final NavigableMap<String, String> classFiles = new TreeMap<>();

  /**
   * Files of a tree.
   *
   * @param compiles whether the model says where compiled classes stand
   */
  PresentFiles(SourceTree tree, boolean compiles) {
    this.tree = tree;
    this.compiles = compiles;
  }

  void classFile(String className, String file) {
    classFiles.put(className, file);
  }

  @Override
  public boolean compiled() {
    return !compiles || !classFiles.isEmpty();
  }

  @Override
  public boolean has(String path) {
    return tree.has(path);
  }

  @Override
  public Optional<Value> file(String path) {
    if (!tree.has(path)) {
      return Optional.empty();
    }
    try {
      return YamlText.read(path, tree.text(path), false);
    } catch (Unreadable e) {
      return Optional.empty(); // its own reader has named it
    }
  }

  @Override
  public String code(String where) {
    if (tree.has(where)) {
      return digest(List.of(where));
    }
    String named = where;
    while (!classFiles.containsKey(named)) {
      int method = named.lastIndexOf('.');
      if (method < 0) {
        return ABSENT;
      }
      named = named.substring(0, method);
    }
    // A '$' parts the names of nested classes; '%' is the character after it.
    TreeMap<String, String> files = new TreeMap<>(classFiles.subMap(named + "$", named + "%"));
    files.put(named, classFiles.get(named));
    return digest(List.copyOf(files.values()));
  }

  @Override
  public String test(TestId test) {
    if (!test.isScenario()) {
      return code(test.group());
    }
    try {
      List<String> lines = tree.text(test.group()).lines().toList();
      return hex(
          (ScenarioText.shared(lines) + ScenarioText.of(lines, test.line()))
              .getBytes(StandardCharsets.UTF_8));
    } catch (Unreadable e) {
      return ABSENT;
    }
  }

  private String digest(List<String> files) {
    StringBuilder digests = new StringBuilder();
    for (String file : files) {
      try {
        digests.append(hex(tree.bytes(file))).append('\n');
      } catch (Unreadable e) {
        digests.append(ABSENT);
      }
    }
    return hex(digests.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
