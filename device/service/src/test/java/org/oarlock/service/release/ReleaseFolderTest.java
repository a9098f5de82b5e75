package org.oarlock.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.release.ReleaseFolder.Altered;
import org.oarlock.service.release.ReleaseFolder.Genuine;
import org.oarlock.trace.annotations.Verifies;

class ReleaseFolderTest {

  @TempDir Path keys;
  @TempDir Path folder;
  private Path key;
  private ReleaseFolder release;

  @BeforeEach
  void a_sealed_release_of_two_files() throws Exception {
    key = keys.resolve("signing.pem");
    SigningKeys.create(key);
    Files.writeString(folder.resolve("oarlock.jar"), "code");
    Files.createDirectory(folder.resolve("ifu"));
    Files.writeString(folder.resolve("ifu/en.html"), "instructions");
    release = new ReleaseFolder(folder);
    release.seal("0123abc", new BuildIdentity("0.1.0", "inputs"), SigningKeys.privateKey(key));
  }

  @Test
  @Verifies({"SRS-2402", "RC-79", "RC-80"})
  void an_untouched_release_is_genuine_and_calls_itself_an_engineering_baseline() throws Exception {
    assertThat(check())
        .isInstanceOfSatisfying(
            Genuine.class,
            genuine -> {
              assertThat(genuine.manifest().standing()).isEqualTo("engineering baseline");
              assertThat(genuine.manifest().files())
                  .extracting(ReleaseManifest.ReleasedFile::path)
                  .containsExactly("ifu/en.html", "oarlock.jar");
            });
  }

  @Test
  @Verifies(
      value = {"SRS-2403", "RC-79"},
      shows = Verifies.Shows.EFFECTIVE)
  void an_altered_file_is_named() throws Exception {
    Files.writeString(folder.resolve("oarlock.jar"), "c0de");
    assertThat(differences()).containsExactly("oarlock.jar: altered since it was signed");
  }

  @Test
  @Verifies("SRS-2403")
  void a_missing_and_an_added_file_are_both_named() throws Exception {
    Files.move(folder.resolve("ifu/en.html"), folder.resolve("ifu/de.html"));
    assertThat(differences())
        .containsExactly("ifu/en.html: missing", "ifu/de.html: not part of the release");
  }

  @Test
  @Verifies("SRS-2403")
  void a_manifest_edited_to_fit_the_alteration_is_refused() throws Exception {
    Path manifest = folder.resolve(ReleaseManifest.FILE_NAME);
    Files.writeString(manifest, Files.readString(manifest).replace("0123abc", "9999fff"));
    assertThat(differences()).containsExactly("manifest.json: not signed by the trusted key");
  }

  @Test
  @Verifies(
      value = {"SRS-2403", "RC-79"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_release_signed_with_another_key_is_refused() throws Exception {
    Path other = keys.resolve("other.pem");
    SigningKeys.create(other);
    release.seal("0123abc", new BuildIdentity("0.1.0", "inputs"), SigningKeys.privateKey(other));
    assertThat(differences()).containsExactly("manifest.json: not signed by the trusted key");
  }

  @Test
  @Verifies(
      value = {"SRS-2404", "RC-79"},
      shows = Verifies.Shows.EFFECTIVE)
  void the_device_refuses_to_start_as_an_altered_release() throws Exception {
    Files.writeString(folder.resolve("oarlock.jar"), "c0de");
    assertThatThrownBy(() -> identity(folder.resolve("oarlock.jar")))
        .isInstanceOf(AlteredReleaseException.class)
        .hasMessageContaining("oarlock.jar: altered since it was signed");
  }

  @Test
  @Verifies("SRS-2404")
  void the_device_refuses_a_genuine_release_of_other_sources() {
    assertThatThrownBy(() -> identity(folder.resolve("oarlock.jar")))
        .isInstanceOf(AlteredReleaseException.class)
        .hasMessageContaining("other sources");
  }

  @Test
  @Verifies(
      value = {"SRS-2404", "RC-79", "RC-80"},
      shows = Verifies.Shows.EFFECTIVE)
  void the_device_refuses_a_genuine_release_whose_jar_is_not_the_one_that_runs() throws Exception {
    release.seal("0123abc", BuildIdentity.ofThisBuild(), SigningKeys.privateKey(key));
    Path elsewhere = Files.writeString(keys.resolve("oarlock.jar"), "c0de");

    assertThat(identity(folder.resolve("oarlock.jar")).standing())
        .isEqualTo("engineering baseline");
    assertThatThrownBy(() -> identity(elsewhere))
        .isInstanceOf(AlteredReleaseException.class)
        .hasMessageContaining("oarlock.jar: runs and is no file of the release");
    assertThatThrownBy(() -> identity(Path.of("a.jar:b.jar")))
        .isInstanceOf(AlteredReleaseException.class);
  }

  @Test
  void a_private_key_is_readable_by_its_owner_alone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  private ReleaseIdentity identity(Path program) throws Exception {
    return ReleaseIdentity.ofRelease(
        folder.resolve(ReleaseManifest.FILE_NAME), SigningKeys.publicKeyBeside(key), program);
  }

  private ReleaseFolder.Check check() throws IOException, GeneralSecurityException {
    return release.check(SigningKeys.publicKey(SigningKeys.publicKeyBeside(key)));
  }

  private List<String> differences() throws Exception {
    return ((Altered) check()).differences();
  }
}
