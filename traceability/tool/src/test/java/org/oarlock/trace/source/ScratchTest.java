package org.oarlock.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3806")
final class ScratchTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_folder_goes_with_what_is_in_it_when_it_is_closed() throws Exception {
    Path made;
    try (Scratch scratch = Scratch.of("scratch-test-")) {
      made = scratch.folder();
      Files.writeString(Files.createDirectories(made.resolve("a/b")).resolve("c"), "x");
      Files.createSymbolicLink(made.resolve("elsewhere"), folder);
    }
    assertThat(made).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void a_program_that_is_stopped_leaves_nothing_behind() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("made");
    }
    assertThat(folder).isNotEmptyDirectory();
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  /** Makes one, and writes into it until it is stopped. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      Scratch scratch = Scratch.of("stopped-");
      System.out.println("made");
      for (int i = 0; true; i++) {
        Path below = scratch.folder().resolve("a/b").resolve(Integer.toString(i % 100));
        scratch.makeFolders(below);
        Files.writeString(below.resolve("file"), "x");
      }
    }
  }
}
