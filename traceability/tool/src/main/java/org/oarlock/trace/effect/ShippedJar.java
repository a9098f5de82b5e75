package org.oarlock.trace.effect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Sources;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Which of the jars that are tested holds a class, also inside a jar that it holds. */
final class ShippedJar {

  private ShippedJar() {}

  static Optional<String> holding(SourceTree tree, Sources sources, String className)
      throws Unreadable {
    String entry = className.replace('.', '/') + ".class";
    for (String file : tree.files(sources.builtFrom())) {
      if (file.endsWith(".jar")) {
        try (InputStream in = Files.newInputStream(tree.root().resolve(file))) {
          if (holds(in, entry, true)) {
            return Optional.of(file);
          }
        } catch (IOException e) {
          throw new Unreadable(Place.startOf(file), "cannot be read as a jar: " + Reason.of(e));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(InputStream in, String entry, boolean outer) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
      boolean found =
          one.getName().endsWith("/" + entry)
              || one.getName().equals(entry)
              || outer
                  && one.getName().endsWith(".jar")
                  && holds(new ByteArrayInputStream(zip.readAllBytes()), entry, false);
      if (found) {
        return true;
      }
    }
    return false;
  }
}
