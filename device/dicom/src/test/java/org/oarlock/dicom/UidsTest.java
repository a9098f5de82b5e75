package org.oarlock.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-209")
class UidsTest {

  @Test
  void a_derived_uid_is_always_the_same() {
    assertThat(Uids.derived("org.oarlock", "implementation"))
        .isEqualTo("2.25.28673655809359302241685275674123999634")
        .isNotEqualTo(Uids.derived("org.oarloc", "kimplementation"));
  }

  @Test
  void made_uids_are_valid_and_differ() {
    for (int n = 0; n < 1000; n++) {
      assertThat(Uids.random()).isNotEqualTo(Uids.random()).matches(Uids::isValid);
      assertThat(Uids.derived("test", Integer.toString(n)))
          .startsWith("2.25.")
          .matches(Uids::isValid);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.",
        ".1",
        "1..2",
        "1.02",
        "1.2a",
        "../../etc/passwd",
        "1.2\n",
        "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5"
      })
  void other_text_is_not_a_uid(String text) {
    assertThat(Uids.isValid(text)).isFalse();
  }
}
