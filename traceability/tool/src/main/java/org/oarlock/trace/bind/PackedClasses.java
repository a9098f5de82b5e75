package org.oarlock.trace.bind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Classes of this repository inside a jar, also in jars that it holds. */
final class PackedClasses {

  private PackedClasses() {}

  /** Digest by path of the class, as in the folders that were compiled. */
  static SortedMap<String, String> of(
      SourceTree tree, String jar, SortedMap<String, ClassFolder> folders) throws Unreadable {
    Set<String> own = new HashSet<>();
    folders.values().forEach(folder -> own.addAll(folder.files().keySet()));
    SortedMap<String, String> found = new TreeMap<>();
    try (InputStream in = Files.newInputStream(tree.root().resolve(jar));
        ZipInputStream zip = new ZipInputStream(in)) {
      read(zip, own, found, true);
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(jar), "cannot be read as a jar: " + Reason.of(e));
    }
    return found;
  }

  private static void read(
      ZipInputStream zip, Set<String> own, SortedMap<String, String> found, boolean outer)
      throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().replaceFirst("^(BOOT-INF|WEB-INF)/classes/", "");
      if (outer && name.endsWith(".jar")) {
        byte[] bytes = zip.readAllBytes();
        // A jar in a jar holds no third: this goes one deep and no deeper.
        read(new ZipInputStream(new ByteArrayInputStream(bytes)), own, found, false);
      } else if (name.endsWith(".class") && own.contains(name)) {
        found.put(name, Digests.of(zip.readAllBytes()));
      }
    }
  }
}
