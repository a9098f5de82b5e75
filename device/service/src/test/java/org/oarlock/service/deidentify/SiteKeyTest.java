package org.oarlock.service.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class SiteKeyTest {

  @TempDir Path folder;

  @Test
  @Verifies(
      value = {"SRS-4214", "RC-150"},
      shows = Shows.EFFECTIVE)
  void a_key_that_others_may_read_is_refused() throws IOException {
    for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      assertThatThrownBy(() -> SiteKey.read(key(Export.KEY, rights)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("may be read by others")
          .hasMessageContaining("openssl rand -hex 32");
    }
  }

  @Test
  @Verifies({"SRS-4214", "RC-150"})
  void anything_but_64_hexadecimal_digits_is_refused() throws IOException {
    assertThat(SiteKey.read(key(Export.KEY + "\n", "rw-------")).fingerprint()).hasSize(16);
    for (String content : new String[] {"", "abc", "zz".repeat(32), Export.KEY + "00"}) {
      assertThatThrownBy(() -> SiteKey.read(key(content, "r--------")))
          .hasMessageContaining("does not hold 64 hexadecimal digits");
    }
    assertThatThrownBy(() -> SiteKey.read(folder.resolve("none")))
        .hasMessageContaining("does not exist");
  }

  private Path key(String content, String rights) throws IOException {
    Path file = Files.createTempFile(folder, "key", "");
    Files.writeString(file, content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
