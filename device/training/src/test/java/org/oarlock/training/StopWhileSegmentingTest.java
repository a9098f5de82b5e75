package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

/** ONNX Runtime frees its environment in a shutdown hook of its own, under running sessions. */
class StopWhileSegmentingTest {

  @TempDir Path folder;

  @Test
  @Verifies("SRS-619")
  void a_process_that_is_told_to_stop_while_networks_run_ends_without_a_fault()
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StopWhileSegmenting.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();

    String output = new String(program.getInputStream().readAllBytes());

    assertThat(program.waitFor()).as(output).isZero();
    assertThat(output).doesNotContain("Exception");
  }
}
