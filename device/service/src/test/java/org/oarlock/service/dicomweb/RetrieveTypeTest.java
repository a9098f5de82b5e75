package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.dicom.Uids;
import org.oarlock.trace.annotations.Verifies;

class RetrieveTypeTest {
  private static final List<Held> EXPLICIT = held(Uids.EXPLICIT_VR_LITTLE_ENDIAN);
  private static final List<Held> IMPLICIT = held(Uids.IMPLICIT_VR_LITTLE_ENDIAN);

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*/*",
        "multipart/related; type=\"application/dicom\"",
        "text/html, multipart/related; type=\"application/dicom\"; transfer-syntax=*"
      })
  @Verifies("SRS-4405")
  void explicit_little_endian_is_taken_unless_something_else_is_asked_for(String accept) {
    assertThatCode(() -> RetrieveType.accepts(accept, EXPLICIT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/related; type=\"application/dicom\"; transfer-syntax=*",
        "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2"
      })
  @Verifies("SRS-4405")
  void another_syntax_is_taken_by_who_names_it_or_takes_any(String accept) {
    assertThatCode(() -> RetrieveType.accepts(accept, IMPLICIT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/dicom+json",
        "///",
        "multipart/related; type=\"image/jpeg\"",
        "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2.1"
      })
  @Verifies("SRS-4405")
  void what_cannot_be_taken_is_refused_with_the_syntax(String accept) {
    assertThatThrownBy(() -> RetrieveType.accepts(accept, IMPLICIT))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("1.2.840.10008.1.2:")
        .hasMessageContaining("transfer-syntax=*");
  }

  private static List<Held> held(String syntax) {
    return List.of(new Held(Path.of("x.dcm"), syntax));
  }
}
