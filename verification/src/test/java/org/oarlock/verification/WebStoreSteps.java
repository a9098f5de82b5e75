package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.series.SeriesIdentity;

/** Machines that store over the web. */
public class WebStoreSteps {
  private static final int DAYS = 90;
  private static final String OTHER_TOKEN = "the token of the other one";

  private final Scenario scenario;
  private String token = "";
  private String answer = "";

  /** Made once a scenario. */
  public WebStoreSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a running device to which {string} stores over the web with the token {string}")
  public void storesWithToken(String source, String secret) throws IOException {
    scenario.start(
        site(source, secret, "")
            .quietSeconds(1)
            .abortedHoldSeconds(3)
            .routes(
                "  - {name: planning CT, when: {calling-ae: "
                    + source
                    + ", modality: CT}, model: oarlock-reference, destinations: [TPS]}\n"));
  }

  @Given(
      "a running device to which {string} stores in TLS with the certificate {string} and the token"
          + " {string}")
  public void storesInTls(String source, String name, String secret) throws IOException {
    Clinic clinic = Clinic.in(scenario.newFolder("clinic"), DAYS);
    Site site = site(source, secret, ", certificate-name: " + name).secured(clinic);
    scenario.device(scenario.closing(Device.started(site)));
  }

  private Site site(String source, String secret, String more) throws IOException {
    token = secret;
    Path file = Files.writeString(scenario.newFolder("token").resolve("token"), secret + "\n");
    Path other = Files.writeString(scenario.newFolder("token").resolve("token"), OTHER_TOKEN);
    return new Site(scenario.folder())
        .extra(
            "dicom-web: {max-request-mb: 8, sources: [{ae-title: "
                + source
                + ", token-file: \""
                + file
                + "\""
                + more
                + "}, {ae-title: OTHER, token-file: \""
                + other
                + "\"}]}\n");
  }

  @When("somebody breaks off in the middle of storing the series over the web")
  public void breaksOff() throws IOException {
    byte[] whole = wholeSeries();
    WebRequest.overPlain(scenario.device().site(), whole, whole.length / 2);
  }

  @When("the series is stored over the web")
  public void stores() throws IOException {
    byte[] whole = wholeSeries();
    answer = WebRequest.overPlain(scenario.device().site(), whole, whole.length);
  }

  private byte[] wholeSeries() throws IOException {
    return new WebRequest(WebRequest.RELATED, token, scenario.series().files())
        .bytes(Optional.empty());
  }

  @Then("the answer is {int} and names every image of the series as stored")
  public void namesEveryImage(int status) throws IOException {
    assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("00081198", "0008119A");
    for (Path file : scenario.series().files()) {
      assertThat(answer).contains("\"" + DicomFiles.meta(file).sopInstanceUid() + "\"");
    }
  }

  @Then("it reads back every image of the series over the web as it was sent")
  public void readsBack() throws IOException {
    HttpResponse<byte[]> read = read(token);
    assertThat(read.statusCode()).isEqualTo(200);
    String body = new String(read.body(), StandardCharsets.ISO_8859_1);
    for (Path file : scenario.series().files()) {
      // The file meta information is the device's; the data set is the sender's.
      byte[] sent = Files.readAllBytes(file);
      int dataset = (int) DicomFiles.meta(file).datasetOffset();
      assertThat(
              body.contains(
                  new String(sent, dataset, sent.length - dataset, StandardCharsets.ISO_8859_1)))
          .as("%s", file.getFileName())
          .isTrue();
    }
  }

  @Then("{string}, which did not send it, reads nothing")
  public void readsNothing(String other) throws IOException {
    assertThat(read(OTHER_TOKEN).statusCode()).as(other).isEqualTo(404);
    assertThat(read("a token that nobody has").statusCode()).isEqualTo(401);
  }

  private HttpResponse<byte[]> read(String shown) throws IOException {
    SeriesIdentity identity = scenario.series().identity();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    scenario.device().site().pages()
                        + "/dicom-web/studies/"
                        + identity.studyInstanceUid()
                        + "/series/"
                        + identity.seriesInstanceUid()))
            .header("Authorization", "Bearer " + shown)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @When("each of these stores an image over the web, the answer is")
  public void each(List<Map<String, String>> senders) throws IOException {
    Path first = scenario.series().files().get(0);
    for (Map<String, String> sender : senders) {
      byte[] bytes =
          new WebRequest(sender.get("type"), said(sender, "token"), List.of(first))
              .bytes(Optional.ofNullable(sender.get("length")));
      Path request = Files.write(scenario.newFolder("request").resolve("request"), bytes);
      assertThat(WebRequest.overTls(scenario.device().site(), request, said(sender, "certificate")))
          .as("%s", sender)
          .contains("HTTP/1.1 " + sender.get("status"));
    }
  }

  private static String said(Map<String, String> sender, String what) {
    return Optional.ofNullable(sender.get(what)).orElse("");
  }

  @Then("{int} image(s) is/are kept")
  public void kept(int count) throws IOException {
    try (Stream<Path> files =
        Files.walk(scenario.device().site().folder().resolve("storage/instances"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(count);
    }
  }
}
