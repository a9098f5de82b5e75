package org.oarlock.trace.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The repository that a command looks at. */
final class Root {

  @Option(
      names = {"-C", "--directory"},
      paramLabel = "DIR",
      defaultValue = ".",
      description = "root of the repository (default: the current folder)")
  private Path directory = Path.of(".");

  /** Its absolute path. */
  Path path() {
    return directory.toAbsolutePath().normalize();
  }
}
