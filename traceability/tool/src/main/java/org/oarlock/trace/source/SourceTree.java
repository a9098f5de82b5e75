package org.oarlock.trace.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.trace.item.Place;

/**
 * The files and folders below the root of a repository, walked once, in the order of their names.
 * Paths are relative, with forward slashes. Symbolic links are not followed.
 */
public final class SourceTree {

  /** What stands in the place of bytes that are no UTF-8, and seldom in a text itself. */
  private static final char REPLACED = '\uFFFD';

  private static final Set<String> SKIPPED = Set.of(".git", "node_modules", ".idea", ".vscode");

  private final Path root;
  private final List<String> files = new ArrayList<>();
  private final Map<String, Stamp> stamps = new HashMap<>();
  private final List<String> folders = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  private SourceTree(Path root) {
    this.root = root;
  }

  /** Walks a repository. */
  public static SourceTree of(Path root) throws Unreadable {
    SourceTree tree = new SourceTree(root);
    if (!Files.isDirectory(root)) {
      throw new Unreadable(Place.startOf(root.toString()), "there is no such folder");
    }
    try {
      Files.walkFileTree(root, tree.new Walk());
    } catch (AccessDeniedException e) {
      throw new Unreadable(
          Place.startOf(String.valueOf(e.getFile())),
          "cannot be listed: no right to read it, and what it holds may be missed");
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(root.toString()), "cannot be listed: " + e.getMessage());
    }
    Collections.sort(tree.files);
    Collections.sort(tree.folders);
    Collections.sort(tree.links);
    return tree;
  }

  /** Whether a folder holds nothing that is ever read, such as the history of git. */
  public static boolean isSkipped(Path folder) {
    return SKIPPED.contains(String.valueOf(folder.getFileName()));
  }

  /** The root itself. */
  public Path root() {
    return root;
  }

  /** Files that one of the globs names, sorted. */
  public List<String> files(List<String> globs) {
    return named(files, globs);
  }

  /** Symbolic links, which are not followed, where one of the globs names a file, sorted. */
  public List<String> links(List<String> globs) {
    return named(links, globs);
  }

  /** Folders that one of the globs names, sorted. */
  public List<String> folders(List<String> globs) {
    return named(folders, globs);
  }

  /** Whether a file or folder of this path is there. */
  public boolean has(String path) {
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Collections.binarySearch(files, plain) >= 0
        || Collections.binarySearch(folders, plain) >= 0;
  }

  /** All files, sorted. */
  public List<String> files() {
    return Collections.unmodifiableList(files);
  }

  /** Files below a folder, sorted. */
  public List<String> below(String folder) {
    return Collections.unmodifiableList(beginningWith(files, folder + "/"));
  }

  /** The part of sorted paths that begins with some letters. */
  private static List<String> beginningWith(List<String> paths, String letters) {
    if (letters.isEmpty()) {
      return paths;
    }
    int from = Collections.binarySearch(paths, letters);
    int first = from < 0 ? -from - 1 : from;
    int end = first;
    while (end < paths.size() && paths.get(end).startsWith(letters)) {
      end++;
    }
    return paths.subList(first, end);
  }

  /** A file's bytes. */
  public byte[] bytes(String file) throws Unreadable {
    try {
      return Files.readAllBytes(root.resolve(file));
    } catch (InvalidPathException e) {
      throw new Unreadable(
          Place.startOf(file),
          "has a name that cannot be written in the character set of this system; say LC_ALL=C.UTF-8,"
              + " or rename it");
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(file), "cannot be read: " + Reason.of(e));
    }
  }

  /** A file's text, which has to be UTF-8. */
  public String text(String file) throws Unreadable {
    byte[] bytes = bytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(Place.startOf(file), "is not UTF-8 text");
    }
  }

  /** By what the file, as it stood when the tree was walked, is told from a later one. */
  public Stamp stamp(String file) {
    return stamps.getOrDefault(file, Stamp.ABSENT);
  }

  /** When a file was last written, milliseconds since 1970; nothing if it is not there. */
  public Optional<Long> written(String file) {
    return Optional.ofNullable(stamps.get(file)).map(stamp -> stamp.written().toMillis());
  }

  /** Those of some sorted paths that one of the globs names. */
  public static List<String> named(List<String> paths, List<String> globs) {
    Set<String> found = new TreeSet<>();
    for (String glob : globs) {
      String plain = glob.split("[*?\\[{]", 2)[0];
      if (plain.equals(glob)) {
        if (Collections.binarySearch(paths, glob) >= 0) {
          found.add(glob);
        }
        continue;
      }
      List<PathMatcher> matchers = matchers(glob);
      for (String path : beginningWith(paths, plain)) {
        // What the system's character set cannot write is matched as any other letter.
        Path candidate = Path.of(path.replace('\uFFFD', '?'));
        if (matchers.stream().anyMatch(matcher -> matcher.matches(candidate))) {
          found.add(path);
        }
      }
    }
    return List.copyOf(found);
  }

  /** In a glob, ** between slashes has to name at least one folder; here none counts as well. */
  private static List<PathMatcher> matchers(String glob) {
    List<String> forms = new ArrayList<>(List.of(glob));
    if (glob.startsWith("**/")) {
      forms.add(glob.substring(3));
    }
    if (glob.contains("/**/")) {
      forms.add(glob.replace("/**/", "/"));
    }
    return forms.stream()
        .map(form -> FileSystems.getDefault().getPathMatcher("glob:" + form))
        .toList();
  }

  /** Collects what it visits; what vanishes meanwhile is simply not there. */
  private final class Walk extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (isSkipped(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(relative(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        String path = relative(file);
        files.add(path);
        stamps.put(path, new Stamp(attributes.lastModifiedTime(), attributes.size()));
      } else if (attributes.isSymbolicLink()) {
        links.add(relative(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
      if (cause instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw cause;
    }

    private String relative(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }
  }
}
