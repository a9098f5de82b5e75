package org.oarlock.service.receive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.oarlock.service.LastingNames;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Implements;

/**
 * Where instances lie. Names come from digests, never from what a peer said; a file has its name
 * only once it is whole and on disk.
 */
@Implements("SRS-1006")
final class InstanceFiles {
  private static final int SHARD_DIGITS = 2;
  private final Path root;
  private final Path incoming;
  private final Path kept;

  /** Folders {@code incoming} and {@code instances} under {@code root}. */
  InstanceFiles(Path root) throws IOException {
    this.root = root;
    this.incoming = Files.createDirectories(root.resolve("incoming"));
    this.kept = Files.createDirectories(root.resolve("instances"));
    LastingNames.force(root);
  }

  /** Removes what a killed process left unfinished; nobody was told that it had arrived. */
  void clearIncoming() throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(incoming)) {
      for (Path draft : drafts) {
        Files.delete(draft);
      }
    }
  }

  /** A new file for an instance on its way in. */
  Path draft() {
    return incoming.resolve(UUID.randomUUID() + ".part");
  }

  /**
   * Removes files that are in no index: a killed process had put them in place and told nobody.
   *
   * @param indexed relative paths of all files that count
   * @return how many were removed
   */
  int clearOrphans(Set<String> indexed) throws IOException {
    int removed = 0;
    try (Stream<Path> files = Files.walk(kept)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!indexed.contains(root.relativize(file).toString())) {
          Files.delete(file);
          removed++;
        }
      }
    }
    return removed;
  }

  /**
   * Gives a finished draft its lasting place; the draft's bytes must be on disk already.
   *
   * @return path relative to the root
   */
  String keep(Path draft, String callingAe, String seriesUid, String sopInstanceUid, String digest)
      throws IOException {
    String name =
        Sha256.of(
            String.join("\n", callingAe, seriesUid, sopInstanceUid, digest)
                .getBytes(StandardCharsets.UTF_8));
    Path shard = kept.resolve(name.substring(0, SHARD_DIGITS));
    if (!Files.isDirectory(shard)) {
      Files.createDirectories(shard);
      LastingNames.force(kept);
    }
    Path target = shard.resolve(name + ".dcm");
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    LastingNames.force(shard);
    return root.relativize(target).toString();
  }

  Path resolve(String relative) {
    return root.resolve(relative);
  }

  /** Whether a file still has the data set that was received; its header before that is ours. */
  boolean holds(String relative, String digest, long length) throws IOException {
    Path file = resolve(relative);
    return Files.size(file) >= length && Sha256.ofEnd(file, length).equals(digest);
  }

  /** Removes a file for good; nothing happens when it is gone. */
  void remove(String relative) throws IOException {
    Path file = resolve(relative);
    if (Files.deleteIfExists(file)) {
      LastingNames.force(file.getParent());
    }
  }
}
