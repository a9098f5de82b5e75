package org.oarlock.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

class InferenceChecksTest {
  private static final String LEAST =
      """
      site: {name: A, time-zone: Europe/London}
      storage: {directory: data}
      """;
  private static final String DICOM = "dicom: {callers: [CT1]}\n";
  private static final String TLS = "tls: {certificate: d.pem, key: d.key, trusted: ca.pem}\n";
  private static final String ASKING = "web: {tls: true, client-certificates: true}\n";

  @TempDir private Path folder;

  @Test
  @Verifies("SRS-2260")
  void each_role_with_what_it_needs_is_taken() {
    assertThat(problems(DICOM)).isEmpty();
    assertThat(
            problems(DICOM + TLS + "inference: {role: gateway, service: 'https://i.test:8080'}\n"))
        .isEmpty();
    assertThat(problems(TLS + ASKING + "inference: {role: inference, gateways: [g.test]}\n"))
        .isEmpty();
    assertThat(problems(DICOM + TLS + ASKING + "inference: {role: both, gateways: [g.test]}\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role: gateway | inference.service': is missing",
        "role: gateway, service: 'https://i.test' | inference.role': needs 'tls'",
        "role: gateway, gateways: [g.test] | inference.gateways': is excluded by 'role: gateway'",
        "role: gateway, service: 'http://i.test' | inference.service': must look like https://HOST",
        "service: 'https://i.test' | inference.service': needs 'role: gateway'",
        "certificate-name: i.test | inference.certificate-name': needs 'service'",
        "gateways: [g.test] | inference.gateways': needs 'web: {tls: true, client-certificates: true}'",
        "role: inference | inference.gateways': is missing",
        "role: inference, gateways: [g.test] | dicom': is excluded by 'role: inference'",
        "role: inference, gateways: [g.test] | dicom-web': is excluded by 'role: inference'",
        "role: inference, gateways: [g.test] | routes': are excluded by 'role: inference'",
        "role: inference, gateways: [g.test] | destinations': are excluded by 'role: inference'",
      })
  @Verifies("SRS-2260")
  void a_role_without_what_it_needs_and_keys_of_another_role_are_refused(
      String inference, String problem) {
    String others =
        """
        dicom-web: {sources: [{ae-title: CT1, token-file: t}]}
        routes: [{name: r, when: {modality: SR}, ignore: true}]
        destinations: [{name: T, ae-title: T, host: h, port: 1, purpose: test}]
        """;
    assertThat(problems(DICOM + others + "inference: {" + inference + "}\n"))
        .anySatisfy(line -> assertThat(line).startsWith("key '" + problem));
  }

  private List<String> problems(String yaml) {
    Path file = folder.resolve("site.yaml");
    ConfigurationException exception =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationReader.read(Files.writeString(file, LEAST + yaml)));
    return exception == null
        ? List.of()
        : exception.lines().lines().map(line -> line.replace(file + ": ", "")).toList();
  }
}
