package org.oarlock.trace.bind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

  private static final String ABOUT_ITSELF = "META-INF/oarlock/";

  private JarContents() {}

  /** Both digests of a jar. */
  public static Effect.Tested of(SourceTree tree, String jar) throws Unreadable {
    return new Effect.Tested(jar, Digests.of(tree, jar), contents(tree, jar));
  }

  static String contents(SourceTree tree, String jar) throws Unreadable {
    SortedMap<String, String> entries = new TreeMap<>();
    try (InputStream in = Files.newInputStream(tree.root().resolve(jar));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().contains(ABOUT_ITSELF)) {
          entries.put(entry.getName(), Digests.of(zip.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(jar), "cannot be read as a jar: " + Reason.of(e));
    }
    return Digests.of(entries);
  }
}
