package org.oarlock.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.fixture.Statement;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ManufacturerTest {

  @TempDir Path folder;
  private Statement statement;

  @BeforeEach
  void a_statement_of_nobody_real() {
    statement = Statement.in(folder);
  }

  @Test
  @Verifies({"SRS-2407", "RC-80"})
  void takes_what_the_trusted_key_signed_for_this_build() throws Exception {
    Manufacturer stated = statement.signed("trusted").manufacturer();

    assertThat(stated.name()).isEqualTo(Statement.NAME);
    assertThat(stated.serialNumber()).contains(Statement.SERIAL_NUMBER);
    assertThat(stated.udi()).contains(Statement.UDI);
    assertThat(stated.ceMark()).contains(Statement.CE_MARK);
  }

  @Test
  @Verifies("SRS-2406")
  void what_is_not_stated_is_absent() throws Exception {
    Manufacturer stated =
        statement
            .without("serial-number")
            .without("udi")
            .without("ce-mark")
            .signed("trusted")
            .manufacturer();

    assertThat(stated.serialNumber()).isEmpty();
    assertThat(stated.udi()).isEmpty();
    assertThat(stated.ceMark()).isEmpty();
    assertThat(identity(stated).certification())
        .isEqualTo("Fictitious Devices Ltd states no CE mark for this release.");
  }

  @Test
  @Verifies(
      value = {"SRS-2407", "RC-80"},
      shows = Shows.EFFECTIVE)
  void an_altered_statement_names_nobody() throws Exception {
    statement.signed("trusted");
    Files.writeString(
        statement.file(), Files.readString(statement.file()).replace("CE 0000", "CE 0001"));

    assertRefused("manufacturer.json: not signed by the trusted key");
  }

  @Test
  @Verifies(
      value = {"SRS-2407", "RC-80"},
      shows = Shows.EFFECTIVE)
  void a_statement_signed_by_somebody_else_names_nobody() {
    statement.signed("foreign");

    assertRefused("manufacturer.json: not signed by the trusted key");
  }

  @Test
  @Verifies(
      value = {"SRS-2407", "RC-80"},
      shows = Shows.EFFECTIVE)
  void a_statement_for_another_build_names_nobody() {
    statement.with("inputs", "\"" + "cd".repeat(32) + "\"").signed("trusted");

    assertRefused("is stated for the build inputs " + "cd".repeat(32));
  }

  @Test
  @Verifies(
      value = {"SRS-2407", "RC-80"},
      shows = Shows.EFFECTIVE)
  void a_missing_file_never_counts_as_no_statement() throws Exception {
    assertRefused("manufacturer.json: does not exist");

    statement.signed("trusted");
    Files.delete(statement.signature());
    assertRefused("manufacturer.json.sig: does not exist");

    Files.writeString(statement.signature(), "not base64 \u00e4");
    assertRefused("manufacturer.json: not signed by the trusted key");

    Files.writeString(statement.trustedKey(), "not a key");
    assertRefused("trusted.pem.pub: cannot be read as an Ed25519 public key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "brand | \"Other\" | key 'brand': unknown",
        "name | \"\" | key 'name': must be 1 to 64 printable ASCII characters",
        "name | \" Padded\" | key 'name': must be",
        "name | \"Two\\\\Values\" | key 'name': must be",
        "name | \"Ger\u00e4te\" | key 'name': must be",
        "name | \"an invented company whose name is longer than any name can be in a result\" | key 'name': must be",
        "name | 7 | key 'name': must be",
        "name | null | key 'name': must be",
        "udi | [\"a\", \"b\"] | key 'udi': must be",
        "ce-mark | \"CE 12\" | key 'ce-mark': must be CE, or CE and four digits",
        "inputs | \"ABCD\" | key 'inputs': must be a SHA-256 in lower-case hex",
      })
  @Verifies("SRS-2406")
  void an_unknown_key_or_an_odd_value_is_refused_although_it_is_signed(
      String key, String value, String reason) {
    statement.with(key, value).signed("trusted");

    assertRefused(reason);
  }

  @Test
  @Verifies("SRS-2406")
  void what_is_missing_doubled_or_no_json_is_refused_although_it_is_signed() {
    statement.without("name").signed("trusted");
    assertRefused("key 'name': is missing");

    statement.signed("trusted", "{\"name\": \"A\", \"name\": \"B\"}");
    assertRefused("is not JSON");

    statement.signed("trusted", "{} {}");
    assertRefused("is not JSON");

    statement.signed("trusted", "[]");
    assertRefused("is not a JSON object");
  }

  @Test
  @Verifies("SRS-2408")
  void says_what_the_manufacturer_states_beside_the_standing_of_the_manifest() {
    ReleaseIdentity identity = identity(Statement.verified(folder));

    assertThat(identity.words())
        .isEqualTo(
            "Oarlock 0.1.0, stated by Fictitious Devices Ltd, CE 0000, UDI "
                + Statement.UDI
                + " (manifest: engineering baseline), commit 0123abc, build inputs abababababab");
    assertThat(identity.certification())
        .isEqualTo("Fictitious Devices Ltd states CE 0000 for this release.");
    assertThat(identity.label())
        .containsEntry("Standing", "engineering baseline")
        .containsEntry("Manufacturer", Statement.NAME)
        .containsEntry("UDI", Statement.UDI)
        .containsEntry("CE mark", Statement.CE_MARK);
  }

  @Test
  @Verifies({"SRS-2408", "RC-80"})
  void without_a_statement_everything_is_absent() {
    ReleaseIdentity identity = ReleaseIdentity.development();

    assertThat(identity.certification()).isEqualTo("Not a certified device.");
    assertThat(identity.words()).contains(", development build, ").doesNotContain("UDI", "CE");
    assertThat(identity.label())
        .containsEntry("Manufacturer", "absent: no manufacturer has signed a statement")
        .containsEntry("Serial number", "absent")
        .containsEntry("UDI", "absent")
        .containsEntry("CE mark", "absent");
  }

  private static ReleaseIdentity identity(Manufacturer stated) {
    return new ReleaseIdentity(
            Statement.BUILD, ReleaseManifest.ENGINEERING_BASELINE, "0123abc", Optional.empty())
        .statedBy(stated);
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(statement::manufacturer)
        .isInstanceOf(UnverifiedStatementException.class)
        .hasMessageContaining(reason);
  }
}
