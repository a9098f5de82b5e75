package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.Nearest;

/** The history of one folder, asked of {@code git} as a process. Nothing here changes anything. */
@Implements("SRS-3601")
public final class Git {

  private static final int SHORT = 10;

  private final Path root;
  private final String program;

  private Git(Path root, String program) {
    this.root = root;
    this.program = program;
  }

  /** The repository around a folder. */
  public static Git of(Path root) throws NoHistory {
    return of(root, "git");
  }

  static Git of(Path root, String program) throws NoHistory {
    Git git = new Git(root, program);
    Ran ran = git.start("rev-parse", "--is-inside-work-tree");
    if (ran.code() != 0) {
      throw new NoHistory(
          root
              + ": old states are read through git, and it says: "
              + ran.err().strip().replaceAll("\\s+", " ")
              + "; see -C DIR");
    }
    return git;
  }

  /** The commit that a revision names, in full. */
  public String commit(String revision) throws NoHistory {
    Ran ran = start("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (ran.code() != 0) {
      List<String> names =
          run("for-each-ref", "--format=%(refname:short)")
              .lines()
              .filter(n -> !n.isBlank())
              .toList();
      Optional<String> nearest = Nearest.to(revision, names);
      throw new NoHistory(
          "there is no revision '"
              + revision
              + "'"
              + nearest.map(name -> " (nearest match: " + name + ")").orElse("")
              + "; name a commit, a tag or a branch");
    }
    return ran.out().strip();
  }

  /** When the last commit was made; nothing before the first one. */
  public Optional<Instant> lastCommitted() throws NoHistory {
    Ran ran = start("log", "-1", "--format=%ct");
    return ran.code() == 0
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(ran.out().strip())))
        : Optional.empty();
  }

  /** Who would be named as the author of a commit; nothing if nobody said. */
  public Optional<String> author() throws NoHistory {
    return Optional.of((config("user.name") + " " + config("user.email")).strip())
        .filter(author -> !author.isEmpty());
  }

  private String config(String name) throws NoHistory {
    Ran ran = start("config", "--get", name);
    return ran.code() == 0 ? ran.out().strip() : "";
  }

  /**
   * A commit that touched something.
   *
   * @param id its first ten digits
   * @param date when it was committed, in the zone of whoever did
   * @param author who wrote it, by name
   */
  public record Logged(String id, LocalDate date, String author, String subject) {}

  /** Commits that touched one of some files, the newest first; none for no files. */
  public List<Logged> log(Collection<String> files) throws NoHistory {
    if (files.isEmpty() || start("rev-parse", "--verify", "--quiet", "HEAD").code() != 0) {
      return List.of();
    }
    List<String> line = new ArrayList<>(List.of("log", "--format=%H%x09%cs%x09%an%x09%s", "--"));
    line.addAll(files);
    List<Logged> commits = new ArrayList<>();
    for (String commit : run(line.toArray(String[]::new)).lines().toList()) {
      String[] words = commit.split("\t", 4);
      commits.add(
          new Logged(words[0].substring(0, SHORT), LocalDate.parse(words[1]), words[2], words[3]));
    }
    return commits;
  }

  /**
   * Files below the folder that differ from a commit, those that git does not know yet included.
   */
  public List<FileChange> changedSince(String commit) throws NoHistory {
    SortedMap<String, FileChange.What> changes = new TreeMap<>();
    String[] words =
        run("diff", "--name-status", "--no-renames", "--relative", "-z", commit, "--").split("\0");
    for (int i = 0; i + 1 < words.length; i += 2) {
      FileChange.What what =
          switch (words[i]) {
            case "A" -> FileChange.What.ADDED;
            case "D" -> FileChange.What.REMOVED;
            default -> FileChange.What.CHANGED;
          };
      changes.put(words[i + 1], what);
    }
    for (String path : run("ls-files", "-z", "--others", "--exclude-standard").split("\0")) {
      if (!path.isEmpty()) {
        changes.put(path, FileChange.What.ADDED);
      }
    }
    return changes.entrySet().stream().map(e -> new FileChange(e.getKey(), e.getValue())).toList();
  }

  /** Writes the folder as it stood at a commit, as a zip archive. */
  void archive(String commit, Path zip) throws NoHistory {
    run("archive", "--format=zip", "-0", "--output=" + zip.toAbsolutePath(), commit);
  }

  private String run(String... arguments) throws NoHistory {
    Ran ran = start(arguments);
    if (ran.code() != 0) {
      String why = ran.err().strip().replaceAll("\\s+", " ");
      throw new NoHistory("git " + arguments[0] + " in " + root + " failed: " + why);
    }
    return ran.out();
  }

  private Ran start(String... arguments) throws NoHistory {
    List<String> line = new ArrayList<>(List.of(program, "-c", "core.quotePath=false"));
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
    // Words of git itself are shown as they are; a lock for a mere look would disturb a commit.
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    if (!Files.isDirectory(root)) {
      throw new NoHistory("there is no folder " + root);
    }
    try {
      Path err = Files.createTempFile("oarlock-git", ".txt");
      try {
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ran(code, out, Files.readString(err));
      } finally {
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new NoHistory(
          "git cannot be started, and old revisions are read through it: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoHistory("interrupted while git ran");
    }
  }

  private record Ran(int code, String out, String err) {}
}
