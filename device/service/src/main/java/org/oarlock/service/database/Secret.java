package org.oarlock.service.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Generated passwords, kept in files that only the device's user may read. */
final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  /** A new password of 256 random bits. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The password in {@code file}; made (mode 0600) when there is none yet. */
  static String in(Path file) throws IOException {
    if (!Files.exists(file)) {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(draft);
      try (FileChannel channel =
          FileChannel.open(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        Channels.newOutputStream(channel)
            .write((random() + "\n").getBytes(StandardCharsets.US_ASCII));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return read(file);
  }

  /** The first line of {@code file}. */
  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
  }
}
