package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Signature;
import org.oarlock.trace.review.Signing;

/** Who may sign what, and what is written. */
@Verifies("SRS-3304")
final class SigningTest {

  private final Fixture persons =
      Fixture.whole()
          .person("PERSON-1", "staff")
          .person("PERSON-2", "automation")
          .item("PERSON-3", "role: Automation, key: k")
          .item("PERSON-4", "role: tester")
          .person("PERSON-6", "staff")
          .person("PERSON-7", "staff", "PERSON-1")
          .item("ACCEPT-1", "rule: FLOOR, rationale: known, by: PERSON-1")
          .item("ACCEPT-2", "rule: FLOOR, rationale: known, by: somebody");

  @ParameterizedTest
  @CsvSource({
    "PERSON-1, AUTHOR, SRS-1 RISK-1",
    "PERSON-1, AUTHOR, ACCEPT-1",
    "PERSON-1, APPROVER, ACCEPT-2",
    "PERSON-6, APPROVER, ACCEPT-1"
  })
  void a_person_signs_what_is_there(String person, Meaning meaning, String ids) {
    assertThat(signing(persons, person, meaning, ids).refusal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON-9, AUTHOR, SRS-1, there is no person PERSON-9",
    "SRS-1, AUTHOR, SRS-1, there is no person SRS-1",
    "PERSON-2, AUTHOR, SRS-1, 'PERSON-2 is automation, which cannot sign'",
    "PERSON-3, AUTHOR, SRS-1, 'PERSON-3 is automation, which cannot sign'",
    "PERSON-4, AUTHOR, SRS-1, PERSON-4 holds no key",
    "PERSON-1, AUTHOR, SRS-1 SRS-1, an item is named twice",
    "PERSON-1, AUTHOR, SRS-1 SRS-9, there is no item and no controlled file SRS-9",
    "PERSON-1, AUTHOR, risk/policy.yaml, there is no item and no controlled file risk/policy.yaml",
    "PERSON-1, APPROVER, ACCEPT-1, 'PERSON-1 proposed ACCEPT-1, and its approver is somebody else'",
    "PERSON-7, APPROVER, ACCEPT-1, 'PERSON-7 proposed ACCEPT-1, and its approver is somebody else'"
  })
  void who_may_not_sign_is_told_why(String person, Meaning meaning, String ids, String why) {
    assertThat(signing(persons, person, meaning, ids).refusal()).contains(why);
  }

  @Test
  void a_risk_is_not_signed_unless_something_is_compiled() {
    persons.text("uncompiled", "");
    assertThat(signing(persons, "PERSON-1", Meaning.AUTHOR, "SRS-1").refusal()).isEmpty();
    assertThat(signing(persons, "PERSON-1", Meaning.AUTHOR, "SRS-1 RISK-1").refusal())
        .contains("nothing is compiled, and RISK-1 is signed with the code of its controls");
  }

  @Test
  void each_signature_is_a_file_of_its_own(@TempDir Path folder) throws Exception {
    Path first = write(folder, "PERSON-1");
    Path second = write(folder, "PERSON-1");
    assertThat(folder.relativize(first))
        .hasToString("approvals/signatures/2026-11-23-PERSON-1-author-1.yaml");
    assertThat(second).hasFileName("2026-11-23-PERSON-1-author-2.yaml");
    String text = Files.readString(first);
    Signature.read("approvals/a.yaml", text);
    assertThat(persons.signature(text).alone(RuleName.SIGNATURE_BROKEN)).isEmpty();
  }

  @Test
  void with_the_key_of_another_nothing_is_written(@TempDir Path folder) {
    persons.person("PERSON-5", "staff");
    assertThatThrownBy(() -> write(folder, "PERSON-5"))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessage("the key is not the one of PERSON-1");
    assertThat(folder).isEmptyDirectory();
  }

  private Path write(Path folder, String keyOf) throws IOException, GeneralSecurityException {
    return signing(persons, "PERSON-1", Meaning.AUTHOR, "SRS-1")
        .write(folder, Fixture.TODAY, persons.pem(keyOf));
  }

  private static Signing signing(Fixture fixture, String person, Meaning meaning, String ids) {
    Subject subject = fixture.subject();
    return new Signing(
        subject.graph(), ReviewRule.prints(subject), person, meaning, List.of(ids.split(" ")));
  }
}
