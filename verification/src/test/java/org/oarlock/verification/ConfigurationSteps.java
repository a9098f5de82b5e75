package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starting the device with configurations and databases that it should not accept. */
public class ConfigurationSteps {
  private final Scenario scenario;
  private final DatabaseAccess database;
  private Site site;
  private Path file;

  /** Made once a scenario. */
  public ConfigurationSteps(Scenario scenario) {
    this.scenario = scenario;
    this.database = new DatabaseAccess(scenario);
    this.site = new Site(scenario.folder());
    this.file = scenario.folder().resolve("none");
  }

  @Given("a configuration in which {string} reads {string}")
  public void aConfiguration(String what, String instead) throws IOException {
    file = site.write();
    inItReads(what, instead);
  }

  @Given("in it {string} reads {string}")
  public void inItReads(String what, String instead) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, instead));
  }

  @Given("a configuration that says besides")
  public void besides(String yaml) {
    file = site.extra(yaml + "\n").write();
  }

  @Given("a configuration with TLS whose {word} is {string}")
  public void withTls(String key, String other) throws IOException {
    Clinic clinic = Clinic.in(scenario.newFolder("clinic"), 90);
    file = site.secured(clinic).write();
    Path present =
        switch (key) {
          case "certificate" -> clinic.certificate(Clinic.DEVICE);
          case "key" -> clinic.key(Clinic.DEVICE);
          default -> clinic.authority();
        };
    inItReads(key + ": " + present, key + ": " + present.resolveSibling(other));
  }

  @Given("a configuration in which the planning system wants the names")
  public void wantsTheNames(String template) {
    site.names(template);
    file = site.write();
  }

  @When("the device is started with it")
  public void started() {
    scenario.lastRun(Run.of(Built.device("serve", "--config", file.toString()), site.folder(), 60));
  }

  @When("the device of that configuration runs")
  public void runs() throws IOException {
    // The very text that was changed, written again at each start.
    site = site.verbatim(Files.readString(file));
    scenario.closing(Device.started(site));
  }

  @Then("it listens on the loopback interface only")
  public void listensOnLoopbackOnly() throws IOException {
    assertThat(answers("127.0.0.1", site.dicomPort())).isTrue();
    assertThat(answers("127.0.0.1", site.webPort())).isTrue();
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (var address : each.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          assertThat(answers(address.getHostAddress(), site.dicomPort())).isFalse();
          assertThat(answers(address.getHostAddress(), site.webPort())).isFalse();
        }
      }
    }
  }

  @When("the device is stopped and tried again")
  public void triedAgain() {
    scenario.device().close();
    secondDevice();
  }

  @When("a second device is started with its configuration")
  public void secondDevice() {
    Site same = scenario.device().site();
    scenario.lastRun(
        Run.of(Built.device("serve", "--config", same.write().toString()), same.folder(), 60));
  }

  @When("the owner of the database says {string}")
  public void ownerSays(String statement) {
    database.say(statement);
  }

  @When("somebody calls the database as {string} with the password {string}")
  public void calls(String user, String password) {
    database.say(user, password, "SELECT 1");
  }

  @Then("the database answers {string}")
  public void databaseAnswers(String words) {
    assertThat(List.of(database.answer())).singleElement().asString().contains(words);
  }

  private static boolean answers(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2000);
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }
}
