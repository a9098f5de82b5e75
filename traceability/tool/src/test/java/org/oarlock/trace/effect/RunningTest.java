package org.oarlock.trace.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-4107")
final class RunningTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void what_ends_says_with_which_code() throws IOException, InterruptedException {
    try (Running run = shell("echo said; exit 3")) {
      assertThat(run.ends(20)).isTrue();
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(Files.readString(folder.resolve("log"))).isEqualTo("said\n");
    }
  }

  @Test
  void what_does_not_end_is_ended_with_what_it_started() throws IOException, InterruptedException {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    try (Running run = shell("sleep 300 & sleep 301")) {
      assertThat(run.ends(0)).isFalse();
      while (started(before).size() < 3) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    assertThat(started(before)).isEmpty();
  }

  @Test
  void its_input_stays_open_as_long_as_it_is_waited_for() throws IOException, InterruptedException {
    try (Running run = shell("read word; echo ended")) {
      assertThat(run.ends(1)).isFalse();
    }
  }

  @Test
  void words_of_the_model_name_the_repository() {
    assertThat(Running.options(Map.of("jar", "{root}/a.jar"), Path.of("/r")))
        .containsExactly("-Djar=/r/a.jar");
  }

  @Test
  void a_limit_that_is_over_leaves_nothing() {
    assertThat(TimeLimit.of(0).left()).isZero();
    assertThat(TimeLimit.of(1000).left()).isBetween(900L, 1000L);
    assertThat(TimeLimit.of(7).words()).contains("the 7 s of this control");
  }

  private Running shell(String words) throws IOException {
    return Running.start(List.of("sh", "-c", words), folder, folder.resolve("log"));
  }

  private static List<ProcessHandle> started(List<ProcessHandle> before) {
    return ProcessHandle.current()
        .descendants()
        .filter(each -> !before.contains(each) && each.isAlive())
        .toList();
  }
}
