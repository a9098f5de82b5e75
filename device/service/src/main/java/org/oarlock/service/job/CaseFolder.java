package org.oarlock.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files that a case makes, in a folder of its own, each whole or absent. */
final class CaseFolder {
  static final String MASKS = "masks.bin";
  static final String STRUCTURE_SET = "rtstruct.dcm";
  static final String PREVIEW = "preview.png";
  static final String REPORT = "report.json";

  private final Path folder;

  CaseFolder(Path storage, long caseId) {
    this.folder = storage.resolve("cases").resolve(Long.toString(caseId));
  }

  /** Path of a file; the folder exists afterwards. */
  Path file(String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(name);
  }

  /** Puts a whole file in place. */
  void write(String name, byte[] bytes) throws IOException {
    Path target = file(name);
    Path draft = target.resolveSibling(name + ".part");
    Files.write(draft, bytes);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the names of the files as lasting as their contents; gives the digest of one. */
  String sealed(String name) throws IOException {
    for (Path directory : new Path[] {folder, folder.getParent()}) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
    return digest(file(name));
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
