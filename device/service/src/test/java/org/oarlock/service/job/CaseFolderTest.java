package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

class CaseFolderTest {

  @TempDir private Path storage;

  @Test
  @Verifies({"SRS-1709", "RC-60"})
  void each_case_has_a_folder_of_its_own() throws IOException {
    Path one = new CaseFolder(storage, 1).file(CaseFolder.MASKS);
    Path eleven = new CaseFolder(storage, 11).file(CaseFolder.MASKS);

    assertThat(one.getParent()).isNotEqualTo(eleven.getParent()).isDirectory();
    assertThat(one).hasFileName(CaseFolder.MASKS);
  }

  @Test
  @Verifies(
      value = {"SRS-1709", "RC-60"},
      shows = Verifies.Shows.EFFECTIVE)
  void two_cases_that_write_one_name_at_a_time_never_read_each_other() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> jobs =
          IntStream.rangeClosed(1, 2)
              .mapToObj(number -> (Callable<Boolean>) () -> keepsItsOwn(number))
              .toList();
      for (Future<Boolean> kept : pool.invokeAll(jobs)) {
        assertThat(kept.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean keepsItsOwn(long number) throws IOException {
    CaseFolder folder = new CaseFolder(storage, number);
    for (int round = 0; round < 50; round++) {
      String text = "case " + number + ", round " + round;
      folder.write(CaseFolder.MASKS, text.getBytes(StandardCharsets.UTF_8));
      if (!Files.readString(folder.file(CaseFolder.MASKS)).equals(text)) {
        return false;
      }
    }
    return true;
  }
}
