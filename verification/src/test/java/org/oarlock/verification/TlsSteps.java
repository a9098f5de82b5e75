package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Peers with certificates, right and wrong. */
public class TlsSteps {

  private static final int LONG = 90;
  private static final long SECONDS = 60;

  private final Scenario scenario;

  /** Made once a scenario. */
  public TlsSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a device that speaks TLS with certificates of the clinic")
  public void speaksTls() {
    scenario.start(new Site(scenario.folder()).secured(clinic(LONG)));
  }

  @Given("a device that speaks TLS with a certificate that ends in {int} days")
  public void endsSoon(int days) {
    scenario.start(new Site(scenario.folder()).secured(clinic(days)).playedByTheDevice());
  }

  @Given("a planning system that shows the certificate {string}")
  public void shows(String name) {
    planning(name, false);
  }

  @Given("a planning system that trusts another authority")
  public void trustsAnother() {
    planning(Clinic.PLANNING, true);
  }

  @Given("a planning system that speaks no TLS")
  public void speaksNoTls() {
    Site site = new Site(scenario.folder()).secured(clinic(LONG));
    scenario.planning(scenario.closing(Dcmtk.planningSystem(site, List.of())));
  }

  private void planning(String name, boolean foreign) {
    Clinic clinic = clinic(LONG);
    Site site = new Site(scenario.folder()).secured(clinic);
    Path believed = foreign ? clinic.foreignAuthority() : clinic.authority();
    scenario.planning(scenario.closing(Dcmtk.planningSystem(site, clinic.dcmtk(name, believed))));
  }

  @When("I run {string} in TLS to the planning system")
  public void runTo(String command) {
    Site site = scenario.planning().site();
    scenario.lastRun(
        Run.of(
            Built.device(
                command.replace("oarlock ", ""),
                Site.PLANNING_AE + "@127.0.0.1:" + site.planningPort(),
                "--config",
                site.write().toString(),
                "--certificate-name",
                Clinic.PLANNING),
            site.folder(),
            SECONDS));
  }

  @When("DCMTK sends the series in TLS as {string} with the certificate {string}")
  public void sends(String callingAe, String certificate) {
    scenario.lastRun(
        Dcmtk.storeInTls(
            scenario.device().site(), callingAe, certificate, scenario.series().files()));
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isZero();
  }

  @When("DCMTK asks for an echo in TLS as {string} with the certificate {string}")
  public void echo(String callingAe, String certificate) {
    scenario.lastRun(Dcmtk.echoInTls(scenario.device().site(), callingAe, certificate));
  }

  @When("DCMTK asks for an echo in TLS as each of these, it is refused")
  public void refused(List<Map<String, String>> peers) {
    for (Map<String, String> peer : peers) {
      echo(peer.get("calling"), peer.get("certificate"));
      assertThat(scenario.lastRun().exitCode()).as("%s", peer).isNotZero();
      // What TLS refuses the device says, since the tools of DCMTK do not.
      String said = scenario.lastRun().output();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(said + scenario.device().output())
                      .as("%s", peer)
                      .contains(peer.get("reason")));
    }
  }

  @When("openssl calls the TLS port as each of these, it is refused")
  public void openssl(List<Map<String, String>> peers) {
    Site site = scenario.device().site();
    for (Map<String, String> peer : peers) {
      List<String> command =
          new ArrayList<>(List.of("openssl", "s_client", "-ign_eof", "-connect"));
      command.add("127.0.0.1:" + site.tlsPort());
      command.addAll(Arrays.asList(peer.get("options").split(" ")));
      Run run = Run.of(command, site.folder(), SECONDS);
      assertThat(run.output()).as("%s", peer).containsPattern("alert|no protocols available");
    }
  }

  @Given("a device whose pages ask browsers for a certificate")
  public void askingBrowsers() {
    Site site = new Site(scenario.folder()).secured(clinic(LONG)).askingBrowsers();
    scenario.device(scenario.closing(Device.started(site)));
  }

  @Then("openssl is let to the pages with the certificate {string}")
  public void letIn(String name) {
    assertThat(pages(shown(name))).contains("HTTP/1.1 200").contains("<h1>Log in</h1>");
  }

  @Then("openssl is not let to the pages with the certificate {string}")
  public void notLetIn(String name) {
    assertThat(pages(shown(name))).doesNotContain("HTTP/1.1").contains("alert");
  }

  @Then("openssl is not let to the pages without a certificate")
  public void nobody() {
    assertThat(pages("")).doesNotContain("HTTP/1.1").contains("alert");
  }

  private String shown(String name) {
    Clinic clinic = scenario.device().site().clinic().orElseThrow();
    return " -cert " + clinic.certificate(name) + " -key " + clinic.key(name);
  }

  /** What a browser would see that knows nothing but TLS and HTTP. */
  private String pages(String certificate) {
    Site site = scenario.device().site();
    String call =
        "printf 'GET /login HTTP/1.1\\r\\nHost: device.test\\r\\nConnection: close\\r\\n\\r\\n'"
            + " | openssl s_client -ign_eof -connect 127.0.0.1:"
            + site.webPort()
            + certificate;
    return Run.of(List.of("sh", "-c", call), site.folder(), SECONDS).output();
  }

  @Then("the worklist says {string}")
  public void worklistSays(String words) {
    String page = scenario.worklist().get("/worklist").body().replace("&#39;", "'");
    assertThat(page).contains(words);
  }

  @Then("a stranger who opens {string} reads {string}")
  public void strangerReads(String path, String words) {
    assertThat(new Worklist(scenario.device().site()).get(path).body()).contains(words);
  }

  @Then("the pages answer over HTTPS only, with a cookie that stays there")
  public void httpsOnly() throws Exception {
    Site site = scenario.device().site();
    assertThat(new Worklist(site).get("/login").headers().allValues("set-cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("HttpOnly"));
    HttpResponse<String> plain =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.webPort() + "/login"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(plain.statusCode()).isEqualTo(400);
    assertThat(plain.body()).doesNotContain("Log in");
  }

  @When("I run the self-check of the running device in TLS")
  public void selfCheck() {
    Site site = scenario.device().site();
    scenario.planning().stop();
    scenario.lastRun(
        Run.of(
            Built.briefly(
                List.of(
                    "qualify",
                    "--out",
                    scenario.newResultFolder().toString(),
                    "--config",
                    site.write().toString(),
                    "--caller",
                    "CT1",
                    "--destination",
                    "TPS")),
            site.folder(),
            240));
  }

  private Clinic clinic(int deviceDays) {
    return Clinic.in(scenario.newFolder("clinic"), deviceDays);
  }
}
