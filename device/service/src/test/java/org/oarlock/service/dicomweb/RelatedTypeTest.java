package org.oarlock.service.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

class RelatedTypeTest {

  @Test
  @Verifies("SRS-4401")
  void the_boundary_is_taken_with_and_without_quotes() throws RequestRefused {
    assertThat(RelatedType.boundary(RelatedBody.TYPE)).isEqualTo(RelatedBody.BOUNDARY);
    assertThat(
            RelatedType.boundary("Multipart/Related; boundary=b; type=application/dicom; start=x"))
        .isEqualTo("b");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "application/dicom",
        "multipart/related",
        "multipart/related; type=\"application/dicom\"",
        "multipart/related; type=\"application/dicom+json\"; boundary=b",
        "multipart/form-data; type=\"application/dicom\"; boundary=b",
        "multipart/related; type="
      })
  @Verifies("SRS-4401")
  void any_other_body_is_refused_with_what_is_taken(String type) {
    assertThatThrownBy(() -> RelatedType.boundary(type))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("multipart/related; type=\"application/dicom\"");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "*/*", "application/*", "application/dicom+json", "text/xml, */*;q=0.1"})
  @Verifies("SRS-4401")
  void who_can_read_dicom_json_is_answered(String accept) {
    assertThatCode(() -> RelatedType.acceptsJson(accept)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/dicom+xml", "text/html", "///"})
  @Verifies("SRS-4401")
  void who_cannot_is_refused_before_anything_is_read(String accept) {
    assertThatThrownBy(() -> RelatedType.acceptsJson(accept))
        .hasMessageContaining("application/dicom+json");
  }
}
