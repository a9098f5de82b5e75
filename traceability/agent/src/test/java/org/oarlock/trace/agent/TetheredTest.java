package org.oarlock.trace.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-4107")
class TetheredTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void what_runs_ends_with_what_it_started_when_its_input_ends()
      throws IOException, InterruptedException {
    Process process = start("for ever");
    List<ProcessHandle> started = List.of();
    for (int n = 0; n < 200 && started.isEmpty(); n++) {
      TimeUnit.MILLISECONDS.sleep(100);
      started = process.descendants().toList();
    }
    assertThat(started).hasSize(1);
    assertThat(process.isAlive()).isTrue();

    process.getOutputStream().close();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(started).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void what_ends_by_itself_is_left_to_end() throws IOException, InterruptedException {
    Process process = start("once");

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(folder.resolve("output"))).isEqualTo("once");
  }

  @Test
  void what_breaks_down_ends_with_a_code() throws IOException, InterruptedException {
    Process process = start("never");

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("output"))).contains("not never");
  }

  private Process start(String words) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Tethered.class.getName(),
            Told.class.getName(),
            words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  /** A program that does what its argument says. */
  public static final class Told {

    private Told() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      switch (args[0]) {
        case "for ever" -> new ProcessBuilder("sleep", "300").start().waitFor();
        case "once" -> System.out.print(args[0]);
        default -> throw new IllegalArgumentException("not " + args[0]);
      }
    }
  }
}
