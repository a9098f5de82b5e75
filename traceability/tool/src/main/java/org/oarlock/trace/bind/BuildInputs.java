package org.oarlock.trace.bind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * What a jar says that it was built from: the roots of its inputs and their digest, written into it
 * by the build. Here the digest is taken anew from the sources that are there now.
 */
final class BuildInputs {

  private static final String DIGEST = "META-INF/oarlock/inputs.sha256";
  private static final String ROOTS = "META-INF/oarlock/inputs.roots";

  private BuildInputs() {}

  /** Why a jar is not what the sources would give; nothing if they are those it was built from. */
  static Optional<String> changed(SourceTree tree, String jar, DigestMemory memory)
      throws Unreadable {
    try (JarFile file = new JarFile(tree.root().resolve(jar).toFile())) {
      Optional<String> digest = text(file, DIGEST);
      Optional<String> roots = text(file, ROOTS);
      if (digest.isEmpty() || roots.isEmpty()) {
        return Optional.of(jar + " does not say what it was built from");
      }
      boolean same = digest.get().strip().equals(of(tree, roots.get().lines().toList(), memory));
      return same
          ? Optional.empty()
          : Optional.of("the sources have changed since " + jar + " was built");
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(jar), "cannot be read as a jar: " + Reason.of(e));
    }
  }

  /** Names, lengths and contents of everything below the roots, in the order of the names. */
  static String of(SourceTree tree, List<String> roots, DigestMemory memory) throws Unreadable {
    TreeSet<String> names = new TreeSet<>();
    for (String root : roots) {
      List<String> below = new ArrayList<>(tree.below(root));
      if (below.isEmpty() && tree.has(root)) {
        below.add(root);
      }
      below.stream()
          .filter(
              name ->
                  !name.contains("/target/")
                      && !name.contains("/src/test/")
                      && !name.contains("/docs/"))
          .forEach(names::add);
    }
    return memory.ofAll(tree, names);
  }

  private static Optional<String> text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
  }
}
