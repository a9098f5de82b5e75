package org.oarlock.service.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oarlock.service.LastingNames;
import org.oarlock.service.Sha256;

/** A folder that is filled with files, each written once, digested and forced to disk. */
final class DigestedFolder {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final SortedMap<String, String> digests = new TreeMap<>();

  DigestedFolder(Path root) {
    this.root = root;
  }

  /** What a file will hold. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a new file.
   *
   * @param name path within the folder
   * @return its digest
   */
  String write(String name, Content content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    MessageDigest digest = Sha256.begun();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    String hash = Sha256.hex(digest.digest());
    digests.put(name, hash);
    return hash;
  }

  /** Copies a file. */
  String copy(Path source, String name) throws IOException {
    return write(name, out -> Files.copy(source, out));
  }

  Path root() {
    return root;
  }

  /** Digest of each file that was written, by its path within the folder. */
  SortedMap<String, String> digests() {
    return digests;
  }

  /** Makes the names as lasting as the contents. */
  void force() throws IOException {
    try (Stream<Path> folders = Files.walk(root)) {
      for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
        LastingNames.force(folder);
      }
    }
  }
}
