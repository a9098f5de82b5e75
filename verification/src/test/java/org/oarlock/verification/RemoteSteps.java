package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Two devices: a gateway, and the inference service that segments for it. */
public class RemoteSteps {

  private static final String TAKEN = "is taken";
  private static final String OTHER_BUILD = "ab";

  private final Scenario scenario;
  private Clinic clinic;
  private Path folder;
  private Device service;
  private final int port = Site.freePort();

  public RemoteSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a gateway, and an inference service that shows the certificate {string}")
  public void both(String certificate) {
    clinic = Clinic.in(scenario.newFolder("clinic"), 90);
    folder = scenario.newFolder("inference");
    service = scenario.closing(Device.started(inference(certificate)));
    scenario.start(
        new Site(scenario.newFolder("gateway"))
            .secured(clinic)
            .extra(
                String.format(
                    Locale.ROOT,
                    "inference: {role: gateway, service: 'https://127.0.0.1:%d',"
                        + " certificate-name: %s}%n",
                    port,
                    Clinic.INFERENCE)));
  }

  private Site inference(String certificate) {
    return new Site(folder)
        .verbatim(
            String.format(
                Locale.ROOT,
                """
                site: {name: Inference, time-zone: Europe/London}
                storage: {directory: "%s", reserve-mb: 64}
                web: {port: %d, tls: true, client-certificates: true}
                tls: {certificate: "%s", key: "%s", trusted: "%s"}
                inference: {role: inference, gateways: [%s]}
                """,
                folder.resolve("storage"),
                port,
                clinic.certificate(certificate),
                clinic.key(certificate),
                clinic.authority(),
                Clinic.DEVICE));
  }

  @When("the inference service is started again with the certificate {string}")
  public void again(String certificate) {
    service.close();
    service = scenario.closing(Device.started(inference(certificate)));
  }

  @When("an inference service of another build takes its place with the certificate {string}")
  public void anotherBuild(String certificate) throws IOException {
    Path identity = scenario.newFolder("build").resolve("META-INF/oarlock/inputs.sha256");
    Files.createDirectories(identity.getParent());
    Files.writeString(identity, OTHER_BUILD.repeat(32));
    Path files = identity.getParent().getParent().getParent();
    service.close();
    service =
        scenario.closing(
            Device.started(
                inference(certificate)
                    .runBy(
                        configuration ->
                            Built.behind(
                                files, List.of("serve", "--config", configuration.toString())))));
  }

  @Then("within {int} seconds the gateway logs that the builds differ")
  public void buildsDiffer(int seconds) {
    await()
        .atMost(Duration.ofSeconds(seconds))
        .until(
            () ->
                scenario.device().output().stream()
                    .anyMatch(line -> line.contains("it runs build " + OTHER_BUILD.repeat(6))));
  }

  @When("the inference service is killed as soon as it has taken a volume")
  public void killed() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> printed().contains(TAKEN));
    service.kill();
    assertThat(printed()).doesNotContain("is done");
  }

  @Then("the inference service has taken no volume")
  public void tookNothing() {
    assertThat(printed()).doesNotContain(TAKEN);
  }

  @Then("the inference service printed nothing of the patient and kept no volume")
  public void knowsNobody() throws IOException {
    assertThat(printed())
        .contains("no DICOM")
        .contains("is done")
        .doesNotContain(scenario.series().identity().patientId())
        .doesNotContain(scenario.series().identity().patientName());
    try (Stream<Path> kept = Files.walk(folder.resolve("storage"))) {
      assertThat(kept.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".dcm") || name.contains("masks"));
    }
  }

  @Then("the inference service answers each of these")
  public void answers(List<Map<String, String>> questions) {
    for (Map<String, String> question : questions) {
      assertThat(answer(question.get("certificate"), question.get("request").split(" ")))
          .as("%s", question)
          .contains(question.get("answer"));
    }
  }

  /** What somebody would read who knows nothing but TLS and HTTP. */
  private String answer(String certificate, String... request) {
    String length =
        request.length > 2
            ? "Expect: 100-continue\\r\\nContent-Length: " + request[2] + "\\r\\n"
            : "";
    String call =
        String.format(
            Locale.ROOT,
            "printf '%s %s HTTP/1.1\\r\\nHost: inference.test\\r\\n%sConnection: close\\r\\n\\r\\n'"
                + " | openssl s_client -quiet -connect 127.0.0.1:%d -cert %s -key %s",
            request[0],
            request[1],
            length,
            port,
            clinic.certificate(certificate),
            clinic.key(certificate));
    return Run.of(List.of("sh", "-c", call), folder, 60).output();
  }

  private String printed() {
    return String.join("\n", service.output());
  }
}
