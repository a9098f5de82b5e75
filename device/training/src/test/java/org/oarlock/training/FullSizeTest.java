package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

class FullSizeTest {

  /** Scores of five classes for the whole scan would take 1 GB by themselves. */
  private static final String HEAP = "-Xmx600m";

  /** Generous, for a machine that does other things at the same time. */
  private static final int SECONDS = 120;

  @Test
  @Verifies({"SRS-605", "SRS-618"})
  void a_scan_of_512_x_512_x_200_voxels_is_segmented_with_little_memory(@TempDir Path folder)
      throws Exception {
    File log = folder.resolve("log").toFile();
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:MaxDirectMemorySize=200m",
                "-cp",
                System.getProperty("java.class.path"),
                FullSizeRun.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(run.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(run.exitValue()).as("%s", log).isZero();
    } finally {
      run.destroyForcibly();
    }
  }
}
