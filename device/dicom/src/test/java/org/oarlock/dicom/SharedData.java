package org.oarlock.dicom;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real and hostile files that are not part of the project; tests that want them are skipped. */
public final class SharedData {

  private SharedData() {}

  /** A folder of the shared data; the calling test is skipped when it is absent. */
  public static Path folder(String name) {
    Path folder = root().resolve(name);
    assumeThat(folder)
        .as("set OARLOCK_TEST_DATA to a folder with %s to run this test", name)
        .isDirectory();
    return folder;
  }

  /** All regular files below a folder of the shared data, sorted. */
  public static List<Path> files(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(folder(name))) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path root() {
    return Optional.ofNullable(System.getProperty("OARLOCK_TEST_DATA"))
        .or(() -> Optional.ofNullable(System.getenv("OARLOCK_TEST_DATA")))
        .map(Path::of)
        // Tests run in device/dicom; the data lies beside the project.
        .orElseGet(() -> Path.of("../../../shared/data").toAbsolutePath().normalize());
  }
}
