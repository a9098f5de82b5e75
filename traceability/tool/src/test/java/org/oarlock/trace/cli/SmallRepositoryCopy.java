package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The small repository of the tests, in a folder where it may be changed. */
final class SmallRepositoryCopy {

  private static final Path SMALL = Path.of("src/test/resources/small");

  private SmallRepositoryCopy() {}

  /** Copies it into an empty folder. */
  static void into(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(SMALL)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(SMALL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
