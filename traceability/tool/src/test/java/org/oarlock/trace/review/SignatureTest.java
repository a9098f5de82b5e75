package org.oarlock.trace.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.Unreadable;

/** Reading the file of a signature, and whether a key fits. */
@Verifies("SRS-3302")
final class SignatureTest {

  private static final String TEXT =
      """
      format: 1
      person: PERSON-1
      meaning: reviewer
      date: 2026-11-23
      items:
        SRS-1:
          fingerprint: f0
          against:
            SYS-1: f1
        SRS-2:
          fingerprint: f2
          against: {}
      """;
  private static final String WHOLE = TEXT + "signature: c2lnbmVk\n";

  @Test
  void a_file_is_read_as_it_was_written() throws Unreadable {
    Signature read = Signature.read("approvals/a.yaml", WHOLE);
    assertThat(read.person()).isEqualTo("PERSON-1");
    assertThat(read.meaning()).isEqualTo(Meaning.REVIEWER);
    assertThat(read.date()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(read.items()).containsOnlyKeys("SRS-1", "SRS-2");
    assertThat(read.items().get("SRS-1").against()).containsEntry("SYS-1", "f1").hasSize(1);
    assertThat(read.items().get("SRS-2").fingerprint()).isEqualTo("f2");
    assertThat(read.signed()).isEqualTo(TEXT);
    assertThat(read.value()).isEqualTo("c2lnbmVk");
  }

  @Test
  void ends_of_lines_of_another_system_change_nothing() throws Unreadable {
    assertThat(Signature.read("approvals/a.yaml", WHOLE.replace("\n", "\r\n")).signed())
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "'format: 1', 'format: 2', format 1",
    "'meaning: reviewer', 'meaning: witness', 'meaning is author, reviewer or approver'",
    "'date: 2026-11-23', 'date: yesterday', date has to be written",
    "'person: PERSON-1', 'person: PERSON-1\nplace: here', place",
    "'\nsignature:', '\n\"signature\":', format 1"
  })
  void a_file_that_does_not_say_what_it_has_to_is_unreadable(
      String words, String instead, String why) {
    assertThatThrownBy(() -> Signature.read("approvals/a.yaml", WHOLE.replace(words, instead)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(why);
  }

  @Test
  void an_empty_file_is_unreadable() {
    assertThatThrownBy(() -> Signature.read("approvals/a.yaml", "# nothing"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("the signature is empty");
  }

  @Test
  void only_the_key_that_signed_fits_and_only_the_text_that_was_signed()
      throws GeneralSecurityException {
    KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String value = Keys.sign("signed", own.getPrivate());
    assertThat(Keys.fits("signed", value, publicKey(own))).isTrue();
    assertThat(Keys.fits("signed", value, pem("PUBLIC", publicKey(own)))).isTrue();
    assertThat(Keys.fits("changed", value, publicKey(own))).isFalse();
    assertThat(Keys.fits("signed", value, publicKey(other))).isFalse();
    assertThat(Keys.fits("signed", "no base64", publicKey(own))).isFalse();
    assertThat(Keys.fits("signed", value, "no key!")).isFalse();
  }

  @Test
  void a_private_key_is_read_from_pem() throws GeneralSecurityException {
    KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String base64 = Base64.getEncoder().encodeToString(own.getPrivate().getEncoded());
    assertThat(Keys.privateKey(pem("PRIVATE", base64))).isEqualTo(own.getPrivate());
    assertThatThrownBy(() -> Keys.privateKey("no key!"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static String publicKey(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static String pem(String what, String base64) {
    return "-----BEGIN " + what + " KEY-----\n" + base64 + "\n-----END " + what + " KEY-----\n";
  }
}
