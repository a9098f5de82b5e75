package org.oarlock.trace.bind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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
  private final Map<String, Known> contents = new ConcurrentHashMap<>();
  private final Map<SortedSet<String>, KnownSet> sets = new ConcurrentHashMap<>();

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

  /** Digest of what a jar holds, see {@link JarContents}. */
  String contents(SourceTree tree, String jar) throws Unreadable {
    Stamp stamp = tree.stamp(jar);
    Known before = contents.get(jar);
    if (before != null && before.stamp().equals(stamp)) {
      return before.digest();
    }
    String digest = JarContents.contents(tree, jar);
    contents.put(jar, new Known(stamp, digest));
    return digest;
  }

  /** One digest over the names, lengths and contents of files, in their order. */
  String ofAll(SourceTree tree, SortedSet<String> files) throws Unreadable {
    List<Stamp> stamps = files.stream().map(tree::stamp).toList();
    KnownSet before = sets.get(files);
    if (before != null && before.stamps().equals(stamps)) {
      return before.digest();
    }
    MessageDigest digest = Digests.sha256();
    for (String file : files) {
      byte[] content = tree.bytes(file);
      digest.update((file + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    KnownSet now = new KnownSet(stamps, HexFormat.of().formatHex(digest.digest()));
    sets.put(files, now);
    return now.digest();
  }

  private record KnownSet(List<Stamp> stamps, String digest) {}

  private record Known(Stamp stamp, String digest) {}
}
