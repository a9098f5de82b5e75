package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;

class WebSourceChecksTest {
  private static final String SITE =
      """
      site: {name: A, time-zone: Europe/London}
      storage: {directory: data}
      dicom: {callers: []}
      """;

  @TempDir private Path folder;

  @Test
  @Verifies("SRS-4402")
  void a_source_with_a_token_is_taken() throws Exception {
    DicomWebSettings settings =
        ConfigurationReader.read(
                file("dicom-web: {sources: [{ae-title: PACS, token-file: pacs.token}]}"))
            .dicomWeb();
    assertThat(settings).isNotNull();
    assertThat(settings.maxRequestMb()).isEqualTo(4096);
    assertThat(settings.asksForCertificates()).isFalse();
    assertThat(settings.sources().get(0).tokenFile()).isEqualTo(folder.resolve("pacs.token"));
  }

  @Test
  @Verifies({"SRS-4402", "RC-75"})
  void a_source_that_can_prove_nothing_or_not_that_it_is_this_one_is_refused() {
    assertThat(
            problems(
                """
                dicom-web:
                  sources:
                    - {ae-title: ONE}
                    - {ae-title: TWO, token-file: same}
                    - {ae-title: TWO, token-file: same}
                    - {ae-title: THREE, certificate-name: three.test}
                    - {ae-title: FOUR, certificate-name: Three.test}
                """))
        .contains(
            "dicom-web.sources[0]': needs 'token-file' or 'certificate-name'",
            "dicom-web.sources[2].ae-title': stands for another machine already",
            "dicom-web.sources[2].token-file': belongs to another machine already",
            "dicom-web.sources[3].certificate-name': needs 'web.tls: true'",
            "dicom-web.sources[4].certificate-name': belongs to another machine already");
  }

  @Test
  @Verifies({"SRS-4402", "RC-75"})
  void a_section_without_sources_is_refused() {
    assertThat(problems("dicom-web: {max-request-mb: 10}\n")).contains("dicom-web.sources");
  }

  private String problems(String yaml) {
    ConfigurationException refused =
        catchThrowableOfType(
            ConfigurationException.class, () -> ConfigurationReader.read(file(yaml)));
    assertThat(refused).isNotNull();
    return refused.lines();
  }

  private Path file(String yaml) throws java.io.IOException {
    return Files.writeString(folder.resolve("site.yaml"), SITE + yaml);
  }
}
