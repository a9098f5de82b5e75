package org.oarlock.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class ModelPackageTest {

  @Test
  @Verifies("SRS-601")
  void a_package_with_a_trusted_digest_is_loaded(@TempDir Path folder) throws IOException {
    byte[] zip = PackageFixture.sound().zip();
    Path file = Files.write(folder.resolve("test.zip"), zip);

    ModelPackage model = ModelPackage.load(file, trusting(zip));

    assertThat(model.manifest().name()).isEqualTo("test-package");
    assertThat(model.manifest().structure("Body")).isNotNull();
    assertThat(model.digest()).isEqualTo(PackageCheck.sha256(zip));
    assertThat(model.modelCard()).isEqualTo("# Card");
  }

  @Test
  @Verifies({"SRS-601", "RC-27"})
  void a_package_that_nobody_trusts_is_refused_with_its_digest() {
    byte[] zip = PackageFixture.sound().zip();

    assertThatRefusal(zip, new Trust(Set.of(), List.of()))
        .withMessageContaining("is not trusted")
        .withMessageContaining(PackageCheck.sha256(zip));
  }

  @Test
  @Verifies("SRS-601")
  void a_package_signed_with_a_trusted_key_is_loaded() throws Exception {
    KeyPair pair = keys();
    String encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    byte[] zip = PackageFixture.sound().signedZip(pair.getPrivate());

    ModelPackage model = ModelPackage.load(zip, "test", Trust.of(Set.of(), List.of(encoded)));

    assertThat(model.manifest().version()).isEqualTo("3");
  }

  @Test
  @Verifies("SRS-601")
  void a_package_signed_with_another_key_is_refused() throws Exception {
    byte[] zip = PackageFixture.sound().signedZip(keys().getPrivate());

    assertThatRefusal(zip, new Trust(Set.of(), List.of(keys().getPublic())))
        .withMessageContaining("no trusted key signed it");
  }

  @Test
  @Verifies({"SRS-601", "RC-27"})
  void a_package_whose_signature_is_none_is_refused() throws Exception {
    KeyPair pair = keys();
    byte[] zip = PackageFixture.sound().altered("signature", "x").signedZip(pair.getPrivate());

    assertThatRefusal(zip, new Trust(Set.of(), List.of(pair.getPublic())))
        .withMessageContaining("no trusted key signed it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "net.onnx", "model-card.md"})
  @Verifies(
      value = {"SRS-602", "RC-27"},
      shows = Verifies.Shows.EFFECTIVE)
  void an_altered_file_is_named(String name) throws Exception {
    KeyPair pair = keys();
    byte[] zip = PackageFixture.sound().altered(name, "swapped").signedZip(pair.getPrivate());

    assertThatRefusal(zip, new Trust(Set.of(), List.of(pair.getPublic())))
        .withMessageContaining("was altered: " + name);
  }

  @Test
  @Verifies("SRS-602")
  void an_added_file_is_named() throws Exception {
    KeyPair pair = keys();
    byte[] zip = PackageFixture.sound().altered("extra.onnx", "x").signedZip(pair.getPrivate());

    assertThatRefusal(zip, new Trust(Set.of(), List.of(pair.getPublic())))
        .withMessageContaining("holds extra.onnx");
  }

  @Test
  @Verifies("SRS-602")
  void a_missing_file_is_named() {
    byte[] digests = "{\"sha256\": {\"manifest.json\": \"00\"}}".getBytes(StandardCharsets.UTF_8);
    byte[] zip = PackageFixture.zip(Map.of("digests.json", digests));

    assertThatRefusal(zip, trusting(zip)).withMessageContaining("lacks manifest.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"format\": 1,|\"format\": 1, \"colour\": 2,|colour",
        "\"format\": 1,|\"format\": 2,|format 2",
        "\"format\": 1,|\"format\": 1, \"format\": 1,|format",
        "\"version\": \"3\",||version",
        "\"version\": \"3\",|\"version\": null,|version",
        "\"clinical\": false,|\"clinical\": \"no\",|boolean",
        "\"minSlices\": 5,|\"minSlices\": 5.5,|5.5",
        "\"minAgeYears\": 18,|\"minAgeYears\": 130,|AgeYears",
        "\"red\": 0,|\"red\": 256,|255",
        "\"of\": [\"soft\"]|\"of\": [\"spleen\"]|spleen",
        "\"step\": \"take\"|\"step\": \"guess\"|guess",
        "\"Body\"|\"Body outline\"|Body outline",
      })
  @Verifies("SRS-603")
  void a_manifest_that_is_not_exact_is_refused(String text, String replacement, String names) {
    byte[] zip = PackageFixture.withManifest(text, replacement == null ? "" : replacement).zip();

    assertThatRefusal(zip, trusting(zip))
        .withMessageContaining("cannot be used")
        .withMessageContaining(names);
  }

  @Test
  @Verifies("SRS-602")
  void a_graph_that_is_not_in_the_package_is_named() {
    byte[] zip = PackageFixture.withManifest("net.onnx", "other.onnx").zip();

    assertThatRefusal(zip, trusting(zip)).withMessageContaining("lacks other.onnx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GTV", "CTV", "PTV"})
  @Verifies({"SRS-617", "RC-37"})
  void a_package_that_offers_target_volumes_is_refused(String type) {
    byte[] zip = PackageFixture.withManifest("EXTERNAL", type).zip();

    assertThatRefusal(zip, trusting(zip)).withMessageContaining(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up.onnx", "/root.onnx", "a/b.onnx", "a\\b.onnx", "..", ".hidden"})
  @Verifies("SRS-614")
  void an_unsafe_entry_name_is_refused(String name) {
    byte[] zip = PackageFixture.sound().altered(name, "x").zip();

    assertThatRefusal(zip, trusting(zip)).withMessageContaining("unsafe name");
  }

  @Test
  @Verifies("SRS-614")
  void an_entry_that_stands_twice_is_refused() {
    byte[] zip = PackageFixture.sound().altered("net.onnX", "x").zip();
    byte[] twice =
        new String(zip, StandardCharsets.ISO_8859_1)
            .replace("net.onnX", "net.onnx")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatRefusal(twice, trusting(twice)).withMessageContaining("net.onnx twice");
  }

  @Test
  @Verifies("SRS-614")
  void a_package_that_unpacks_beyond_the_limit_is_refused() {
    byte[] zip = PackageFixture.sound().altered("zeros", "\0".repeat(100_000)).zip();

    assertThat(zip.length).isLessThan(10_000);
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> PackageZip.unpack(zip, "test", 50_000))
        .withMessageContaining("50000 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 300})
  @Verifies("SRS-614")
  void a_damaged_zip_is_refused(int length) {
    byte[] zip = Arrays.copyOf(PackageFixture.sound().zip(), length);

    assertThatRefusal(zip, trusting(zip)).withMessageContaining("model package test");
  }

  @Test
  @Verifies("SRS-601")
  void trust_in_something_that_is_no_digest_or_no_key_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Trust.inDigests("abc"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trust.of(Set.of(), List.of("bm90IGEga2V5")));
  }

  private static ThrowableAssertAlternative<ModelPackageException> assertThatRefusal(
      byte[] zip, Trust trust) {
    return assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackage.load(zip, "test", trust));
  }

  private static Trust trusting(byte[] zip) {
    return Trust.inDigests(PackageCheck.sha256(zip));
  }

  private static KeyPair keys() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }
}
