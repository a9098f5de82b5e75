package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.springframework.security.authentication.TestingAuthenticationToken;

class ReaderTest {

  @Test
  @Verifies(
      value = {"SRS-4406", "RC-233"},
      shows = Shows.EFFECTIVE)
  void a_machine_is_its_own_sender() {
    assertThat(Reader.sender(new TestingAuthenticationToken("PACS", "", SourceFilter.AUTHORITY)))
        .contains("PACS");
  }

  @Test
  @Verifies({"SRS-4406", "RC-233"})
  void a_person_is_no_sender() {
    assertThat(Reader.sender(new TestingAuthenticationToken("ada", "", "ROLE_PHYSICIST")))
        .isEmpty();
  }
}
