package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who gets to see the pages of the device, and who does not. */
public class PageSteps {

  private static final String LOG_IN = "<h1>Log in</h1>";
  private static final String REPLACE = "<h1>Replace your password</h1>";

  private final Scenario scenario;

  public PageSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a device that was just started for the first time")
  public void firstStart() {
    scenario.device(scenario.closing(Device.started(new Site(scenario.folder()))));
  }

  @Then("the device printed that it is ready with its AE title and both addresses")
  public void ready() {
    Site site = scenario.device().site();
    assertThat(scenario.device().output())
        .anyMatch(
            line ->
                line.contains("Oarlock is ready: DICOM OARLOCK@127.0.0.1:" + site.dicomPort())
                    && line.contains("worklist http://127.0.0.1:" + site.webPort()));
  }

  @Then("a stranger who opens {string} sees {string} and no details")
  public void strangerSees(String path, String word) {
    HttpResponse<String> answer = stranger().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(word).doesNotContain("details").doesNotContain("database");
  }

  @Then("a stranger who opens {string} is not let in")
  public void strangerIsNotLetIn(String path) {
    HttpResponse<String> answer = stranger().get(path);
    assertThat(answer.statusCode() >= 400 || answer.body().contains(LOG_IN)).isTrue();
  }

  @Then("a stranger who opens these is sent to the log-in page")
  public void strangersAreSent(List<String> paths) {
    assertThat(paths).allSatisfy(path -> assertThat(stranger().get(path).body()).contains(LOG_IN));
  }

  @Then("the roles see these pages and no others")
  public void roles(List<Map<String, String>> table) {
    for (Map<String, String> row : table) {
      Worklist somebody =
          SharedDevice.person(scenario.device(), row.get("role").toUpperCase(Locale.ROOT));
      for (String path : row.get("sees").split(" ")) {
        assertThat(somebody.get(path).statusCode()).as("%s at %s", row, path).isEqualTo(200);
      }
      for (String path : row.get("does not see").split(" ")) {
        assertThat(somebody.get(path).statusCode()).as("%s at %s", row, path).isEqualTo(403);
      }
    }
  }

  @Then("the one-time password was printed once and stands in no file")
  public void printedOnce() throws IOException {
    String password = scenario.device().oneTimePassword();
    assertThat(scenario.device().output()).filteredOn(line -> line.contains(password)).hasSize(1);
    try (Stream<Path> files = Files.walk(scenario.folder())) {
      List<Path> holding =
          files.filter(Files::isRegularFile).filter(file -> holds(file, password)).toList();
      assertThat(holding).isEmpty();
    }
  }

  @Then("somebody with the one-time password sees nothing but the page that replaces it")
  public void onlyReplaces() {
    Worklist administrator = stranger();
    administrator.logIn("admin", scenario.device().oneTimePassword());
    for (String path : List.of("/worklist", "/accounts", "/audit", "/worklist/cases.json")) {
      assertThat(administrator.get(path).body()).contains(REPLACE);
    }
  }

  @When("the device without people is stopped and started again")
  public void restart() {
    scenario.device().close();
    scenario.device().restart();
  }

  @Then("no new one-time password was printed")
  public void noNewPassword() {
    assertThat(scenario.device().output())
        .filteredOn(line -> line.contains("One-time password"))
        .hasSize(1);
  }

  @Then("the passwords in its database are salted slow hashes")
  public void hashes() {
    List<String> hashes =
        new DatabaseAccess(scenario).ask("SELECT password_hash FROM oarlock.account");
    assertThat(hashes).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(hashes).allMatch(hash -> hash.matches("\\{bcrypt}\\$2[aby]\\$1[0-9]\\$.{53}"));
  }

  @Then("the physicist cannot choose the password {string}")
  public void cannotChoose(String replacement) {
    String page =
        scenario
            .worklist()
            .submit(
                "/password",
                "/password",
                Map.of(
                    "present", SharedDevice.PASSWORD,
                    "replacement", replacement,
                    "again", replacement))
            .body();
    assertThat(page).contains("at least 12 characters");
  }

  @When("somebody tries {int} wrong password(s) for the {word}")
  public void wrongPasswords(int tries, String role) {
    String name = role.equals("administrator") ? "admin" : role;
    for (int n = 0; n < tries; n++) {
      assertThat(stranger().logIn(name, "wrong password " + n).body()).contains("is not right");
    }
  }

  @Then("the physicist cannot log in with the right password either")
  public void locked() {
    assertThat(stranger().logIn("physicist", SharedDevice.PASSWORD).body())
        .contains("locked for some minutes");
  }

  @Then("a request without the token of its page is refused")
  public void forged() {
    HttpResponse<String> answer =
        scenario
            .worklist()
            .submitForged("/worklist/cases/1/acts", Map.of("act", "CANCEL", "reason", "forged"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Then("the session gets a new identity at log-in and its cookie is out of reach")
  public void session() {
    Worklist somebody = stranger();
    somebody.get("/login");
    String before = somebody.session();
    String name = "physicist";
    HttpResponse<String> answer = somebody.logIn(name, SharedDevice.PASSWORD);
    assertThat(answer.body()).doesNotContain(LOG_IN);
    assertThat(somebody.session()).isNotEqualTo(before);
    assertThat(stranger().get("/login").headers().allValues("set-cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict"));
  }

  @Then("the pages forbid scripts and frames")
  public void policy() {
    assertThat(stranger().get("/login").headers().firstValue("content-security-policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script-src"));
  }

  @Then("the audit trail has {string}")
  public void recorded(String event) {
    assertThat(new DatabaseAccess(scenario).ask("SELECT event FROM oarlock.audit_entry"))
        .contains(event);
  }

  private Worklist stranger() {
    return new Worklist(scenario.device().site());
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException gone) {
      return false; // A file of the running database that it has removed since.
    }
  }
}
