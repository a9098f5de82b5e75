package org.oarlock.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class MetricsTokenTest {
  private static final String KEY = "operations.metrics-token-file";
  private static final String TOKEN = "0123456789abcdef";

  @TempDir private Path folder;

  @Test
  @Verifies("SRS-4305")
  void the_first_line_of_the_file_opens_the_page() throws IOException {
    assertThat(token(TOKEN + "\nnot this").isIn("Bearer " + TOKEN)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer 0123456789abcdeF", "Basic 0123456789abcdef"})
  @Verifies("SRS-4305")
  void nothing_else_opens_it(String presented) throws IOException {
    assertThat(token(TOKEN).isIn(presented)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer null", "Bearer " + TOKEN})
  @Verifies("SRS-4305")
  void without_a_file_nothing_opens_it(String presented) {
    assertThat(BearerToken.in(KEY, null).isIn(presented)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "0123456789abcde"})
  @Verifies("SRS-4305")
  void a_short_token_is_refused_with_key_and_reason(String content) {
    assertThatThrownBy(() -> token(content))
        .hasMessageContaining(KEY)
        .hasMessageContaining("at least 16 characters");
  }

  @Test
  @Verifies("SRS-4305")
  void a_file_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> BearerToken.in(KEY, folder.resolve("absent")))
        .hasMessageContaining(KEY)
        .hasMessageContaining("absent");
  }

  private BearerToken token(String content) throws IOException {
    return BearerToken.in(KEY, Files.writeString(folder.resolve("token"), content));
  }
}
