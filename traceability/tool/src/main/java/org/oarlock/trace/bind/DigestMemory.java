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

  private final Kind files = new Kind(Digests::of);
  private final Kind contents = new Kind(JarContents::contents);
  private final Map<SortedSet<String>, KnownSet> sets = new ConcurrentHashMap<>();

  /** SHA-256 of a file in lower-case hex. */
  String of(SourceTree tree, String file) throws Unreadable {
    return files.of(tree, file);
  }

  /** Digest of what a jar holds, see {@link JarContents}; who asks while it is read waits. */
  String contents(SourceTree tree, String jar) throws Unreadable {
    return contents.of(tree, jar);
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

  @FunctionalInterface
  private interface Reading {
    String digest(SourceTree tree, String file) throws Unreadable;
  }

  /** Digests of one kind, each made once however many ask for it at a time. */
  private static final class Kind {

    private final Reading reading;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    Kind(Reading reading) {
      this.reading = reading;
    }

    String of(SourceTree tree, String file) throws Unreadable {
      synchronized (turns.computeIfAbsent(file, name -> new Object())) {
        Stamp stamp = tree.stamp(file);
        Known before = known.get(file);
        if (before != null && before.stamp().equals(stamp)) {
          return before.digest();
        }
        String digest = reading.digest(tree, file);
        known.put(file, new Known(stamp, digest));
        return digest;
      }
    }
  }
}
