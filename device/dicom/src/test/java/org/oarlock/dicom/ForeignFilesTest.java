package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFilesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(strings = {"odd", "malformed"})
  void every_foreign_file_ends_in_a_value_or_a_reason(String folder) throws IOException {
    List<Path> files = SharedData.files(folder);
    Map<String, String> answers = new TreeMap<>();
    for (Path file : files) {
      answers.put(
          file.toString(),
          answer(() -> DicomFiles.readHeader(file, ReadLimits.DEFAULT).sopInstanceUid())
              + " | "
              + answer(() -> DicomFiles.read(file, ReadLimits.DEFAULT).sopInstanceUid())
              + " | "
              + answer(() -> DicomFiles.pixels(file, ReadLimits.DEFAULT).toString()));
    }
    assertThat(answers).hasSameSizeAs(files).isNotEmpty();
  }

  private static String answer(Reading reading) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          try {
            return reading.read();
          } catch (DicomException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return refused.getMessage();
          }
        });
  }

  private interface Reading {
    String read() throws IOException;
  }
}
