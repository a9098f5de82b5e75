package org.oarlock.trace.bind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * What a jar holds, whatever a build writes about itself: two jars of the same classes, resources
 * and libraries run the same.
 */
public final class JarContents {

  private static final List<String> ABOUT_ITSELF = List.of("META-INF/oarlock/", "META-INF/maven/");

  private JarContents() {}

  /** Both digests of a jar. */
  public static Effect.Tested of(SourceTree tree, String jar) throws Unreadable {
    return new Effect.Tested(jar, Digests.of(tree, jar), contents(tree, jar));
  }

  static String contents(SourceTree tree, String jar) throws Unreadable {
    try (InputStream in = Files.newInputStream(tree.root().resolve(jar))) {
      return contents(in);
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(jar), "cannot be read as a jar: " + Reason.of(e));
    }
  }

  /** The libraries that a jar holds were packed by the same build, so they are looked into. */
  private static String contents(InputStream in) throws IOException {
    SortedMap<String, String> entries = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (ABOUT_ITSELF.stream().noneMatch(name::contains)) {
        byte[] bytes = zip.readAllBytes();
        entries.put(
            name,
            name.endsWith(".jar") ? contents(new ByteArrayInputStream(bytes)) : Digests.of(bytes));
      }
    }
    return Digests.of(entries);
  }
}
