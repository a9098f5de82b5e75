package org.oarlock.trace.bind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * The working tree as git sees it, without evidence and approvals, which come after the tests.
 * Outside git nothing can be named that a release is made from.
 */
final class WorkTree {

  private WorkTree() {}

  static TreeState of(SourceTree tree, DigestMemory memory) throws Unreadable {
    Optional<List<String>> commit =
        Files.exists(tree.root().resolve(".git"))
            ? git(tree.root(), "rev-parse", "HEAD").filter(words -> !words.isEmpty())
            : Optional.empty();
    if (commit.isEmpty()) {
      return new TreeState("", "", List.of());
    }
    SortedMap<String, String> digests = new TreeMap<>();
    for (String file :
        git(tree.root(), "ls-files", "-z", "-c", "-o", "--exclude-standard").orElse(List.of())) {
      if (counts(file) && tree.has(file)) {
        digests.put(file, memory.of(tree, file));
      }
    }
    return new TreeState(commit.get().get(0).strip(), Digests.of(digests), changed(tree));
  }

  private static List<String> changed(SourceTree tree) {
    List<String> changed = new ArrayList<>();
    for (String line :
        git(tree.root(), "status", "--porcelain", "--no-renames", "-z", "--untracked-files=all")
            .orElse(List.of("?? (git cannot say)"))) {
      String file = line.substring(Math.min(3, line.length()));
      if (counts(file)) {
        changed.add(file);
      }
    }
    return changed.stream().sorted().toList();
  }

  private static boolean counts(String file) {
    return !file.isEmpty() && !file.startsWith("evidence/") && !file.startsWith("approvals/");
  }

  /** The answer of git, taken apart at zero bytes; nothing if it fails or is not there. */
  private static Optional<List<String>> git(Path root, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(Arrays.asList(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0
          ? Optional.of(Arrays.stream(answer.split("\0")).filter(word -> !word.isEmpty()).toList())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
