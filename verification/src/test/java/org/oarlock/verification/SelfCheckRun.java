package org.oarlock.verification;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One self-check of the installation, at whose record every scenario may look. */
record SelfCheckRun(Path results, Run run) {

  private static @Nullable SelfCheckRun made;

  static synchronized SelfCheckRun get() {
    SelfCheckRun present = made;
    if (present == null) {
      Path results = TemporaryFolder.shared("self-check");
      List<String> command = List.of("qualify", "--out", results.toString());
      present = new SelfCheckRun(results, Run.of(Built.briefly(command), results, 180));
      made = present;
    }
    return present;
  }
}
