package org.oarlock.trace.bind;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Stamp;
import org.oarlock.trace.source.Unreadable;

/**
 * Digests of files within one process, so that a second look reads again only what was written
 * since. Never kept on disk: a first look always reads every byte.
 */
public final class DigestMemory {

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** SHA-256 of a file in lower-case hex. */
  String of(SourceTree tree, String file) throws Unreadable {
    Stamp stamp = tree.stamp(file);
    Known before = known.get(file);
    if (before != null && before.stamp().equals(stamp)) {
      return before.digest();
    }
    String digest = Digests.of(tree, file);
    known.put(file, new Known(stamp, digest));
    return digest;
  }

  private record Known(Stamp stamp, String digest) {}
}
