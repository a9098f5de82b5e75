package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A storage folder as the first start of a device leaves it, with an administrator and a physicist,
 * so that a scenario with a device of its own begins with a copy instead of an installation.
 */
final class Installation {

  private static @Nullable Path made;

  private Installation() {}

  /** Gives {@code site} a storage folder of its own. */
  static void copyInto(Site site) {
    Run copy =
        Run.of(
            List.of("cp", "-a", storage().toString(), site.folder().toString()), site.folder(), 60);
    if (copy.exitCode() != 0) {
      throw new AssertionError(copy.output());
    }
  }

  private static synchronized Path storage() {
    Path present = made;
    if (present == null) {
      try {
        Path folder = TemporaryFolder.shared("installed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Device first = Device.started(new Site(folder))) {
          SharedDevice.physicist(first);
        }
        present = folder.resolve("storage");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      made = present;
    }
    return present;
  }
}
