package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.config.DicomWebSettings;
import org.oarlock.service.config.WebSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class KnownSourcesTest {
  private static final String TOKEN = "0123456789abcdef";
  private static final Set<String> NOBODY = Set.of();

  @TempDir private Path folder;

  @Test
  @Verifies({"SRS-4402", "RC-232"})
  void a_token_says_who_speaks() throws IOException {
    KnownSources sources =
        sources(
            new WebSource("ONE", token("one", TOKEN), null),
            new WebSource("TWO", token("two", TOKEN + "2"), null));
    assertThat(sources.who("Bearer " + TOKEN, NOBODY)).contains("ONE");
    assertThat(sources.who("Bearer " + TOKEN + "2", NOBODY)).contains("TWO");
  }

  @Test
  @Verifies({"SRS-4402", "RC-232"})
  void a_certificate_says_who_speaks() {
    KnownSources sources = sources(new WebSource("ONE", null, "One.test"));
    assertThat(sources.who(null, Set.of("one.test", "other.test"))).contains("ONE");
  }

  @Test
  @Verifies(
      value = {"SRS-4402", "RC-232"},
      shows = Shows.EFFECTIVE)
  void who_does_not_show_everything_speaks_for_nobody() throws IOException {
    KnownSources sources = sources(new WebSource("ONE", token("one", TOKEN), "one.test"));
    assertThat(sources.who(null, NOBODY)).isEmpty();
    assertThat(sources.who("Bearer " + TOKEN, NOBODY)).isEmpty();
    assertThat(sources.who("Bearer " + TOKEN, Set.of("two.test"))).isEmpty();
    assertThat(sources.who(null, Set.of("one.test"))).isEmpty();
    assertThat(sources.who("Bearer another-token-entirely", Set.of("one.test"))).isEmpty();
    assertThat(sources.who("Bearer " + TOKEN, Set.of("one.test"))).contains("ONE");
  }

  @Test
  @Verifies("SRS-4402")
  void who_might_be_two_machines_is_neither() throws IOException {
    KnownSources sources =
        sources(
            new WebSource("ONE", token("one", TOKEN), null),
            new WebSource("TWO", token("two", TOKEN), null));
    assertThat(sources.who("Bearer " + TOKEN, NOBODY)).isEmpty();
  }

  @Test
  @Verifies("SRS-4402")
  void a_source_without_anything_to_show_is_nobody() {
    assertThat(sources(new WebSource("ONE", null, null)).who(null, NOBODY)).isEmpty();
  }

  @Test
  @Verifies("SRS-4402")
  void a_short_token_stops_the_start_with_key_and_reason() {
    assertThatThrownBy(() -> sources(new WebSource("ONE", token("one", "short"), null)))
        .hasMessageContaining("dicom-web.sources[0].token-file")
        .hasMessageContaining("at least 16 characters");
  }

  @Test
  @Verifies("SRS-4402")
  void without_the_section_nobody_is_known() {
    assertThat(new KnownSources(null).isEmpty()).isTrue();
  }

  private static KnownSources sources(WebSource... sources) {
    return new KnownSources(new DicomWebSettings(List.of(sources), null));
  }

  private Path token(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content + "\n");
  }
}
