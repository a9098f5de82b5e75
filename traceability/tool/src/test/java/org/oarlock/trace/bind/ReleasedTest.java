package org.oarlock.trace.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3207")
final class ReleasedTest {

  @Test
  void a_manifest_names_its_commit_and_digests() throws Unreadable {
    Released released =
        Released.of(
            "manifest.json",
            "{\"commit\": \"c\", \"files\": [{\"path\": \"x.jar\", \"sha256\": \"a1\"}]}");
    assertThat(released.commit()).isEqualTo("c");
    assertThat(released.files()).containsEntry("x.jar", "a1").hasSize(1);
  }

  @Test
  void what_is_no_manifest_is_refused() {
    assertThatThrownBy(() -> Released.of("manifest.json", "{}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("no list of files");
    assertThatThrownBy(() -> Released.of("manifest.json", "[")).isInstanceOf(Unreadable.class);
  }
}
