package org.oarlock.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.imaging.PatientPosition;

/**
 * One run of {@code segment} on the default phantom that every scenario may look at which asks for
 * just that. The run is real; only its repetition is spared.
 */
record PlainRun(Series series, Path results, Run run) {

  private static @Nullable PlainRun made;

  static synchronized PlainRun get() {
    PlainRun present = made;
    if (present == null) {
      try {
        Path folder = TemporaryFolder.shared("plain");
        Series series = Series.thorax(folder.resolve("series"), PatientPosition.HFS);
        Path results = Files.createDirectory(folder.resolve("result"));
        List<String> command =
            List.of("segment", series.folder().toString(), "--out", results.toString());
        present = new PlainRun(series, results, Run.of(Built.briefly(command), folder, 120));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      made = present;
    }
    return present;
  }
}
