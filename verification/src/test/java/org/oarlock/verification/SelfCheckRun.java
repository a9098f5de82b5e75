package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One self-check of the installation, at whose record every scenario may look. */
record SelfCheckRun(Path results, Run run) {

  private static @Nullable SelfCheckRun made;

  static synchronized SelfCheckRun get() {
    SelfCheckRun present = made;
    if (present == null) {
      try {
        Path results = Files.createTempDirectory("oarlock-self-check");
        List<String> command = List.of("qualify", "--out", results.toString());
        present = new SelfCheckRun(results, Run.of(Built.briefly(command), results, 180));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      made = present;
    }
    return present;
  }
}
