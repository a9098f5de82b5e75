package org.oarlock.trace.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3606")
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class FolderWatchTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_in_a_folder_that_is_made_later_is_seen() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder, Set.of())) {
      Path late = Files.createDirectories(folder.resolve("late/deeper"));
      assertThat(watch.awaitChange()).isTrue();
      Files.writeString(late.resolve("file"), "x");
      assertThat(watch.awaitChange()).isTrue();
    }
  }

  @Test
  void own_reports_and_the_folder_of_git_are_no_edits() throws Exception {
    Path report = folder.resolve("report.json");
    Path git = Files.createDirectories(folder.resolve(".git"));
    try (FolderWatch watch = FolderWatch.of(folder, Set.of(report))) {
      CompletableFuture<Boolean> seen = waiting(watch);
      Files.writeString(report, "x");
      Files.writeString(git.resolve("index"), "x");
      assertThat(seen).isNotDone();
      Files.writeString(folder.resolve("edited"), "x");
      assertThat(seen.get()).isTrue();
    }
  }

  @Test
  void closing_ends_the_wait() throws Exception {
    FolderWatch watch = FolderWatch.of(folder, Set.of());
    CompletableFuture<Boolean> seen = waiting(watch);
    watch.close();
    assertThat(seen.get()).isFalse();
  }

  private static CompletableFuture<Boolean> waiting(FolderWatch watch) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return watch.awaitChange();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
