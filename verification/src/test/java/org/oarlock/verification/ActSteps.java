package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People at the worklist: what they see of a case and do with it. */
public class ActSteps {

  private final Scenario scenario;
  private @Nullable HttpResponse<String> answer;

  public ActSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a {word} is logged in")
  @Given("an {word} is logged in")
  public void loggedIn(String role) {
    scenario.worklist(SharedDevice.person(scenario.device(), role.toUpperCase(Locale.ROOT)));
  }

  @When("the {word} does {string} to the case because {string}")
  public void acts(String role, String act, String reason) {
    act(act, reason);
  }

  @When("the {word} asks for {string} with the reason {string} in a request of their own making")
  public void forges(String role, String act, String reason) {
    answer =
        scenario
            .worklist()
            .submit("/worklist", path() + "/acts", Map.of("act", act, "reason", reason));
  }

  @Then("the act is refused with {string}")
  public void refusedWith(String words) {
    assertThat(said().body()).contains(words);
  }

  @Then("the act is forbidden")
  public void forbidden() {
    assertThat(said().statusCode()).isEqualTo(403);
  }

  @Then("the page of the case says {string}")
  public void pageSays(String words) {
    assertThat(page()).contains(words);
  }

  @Then("the page of the case does not offer {string}")
  public void pageDoesNotOffer(String act) {
    assertThat(page()).doesNotContain("value=\"" + act + "\"");
  }

  @Then("the page of the case offers {string}")
  public void pageOffers(String act) {
    assertThat(page()).contains("value=\"" + act + "\"");
  }

  @Then("the worklist shows the case with its patient ID, sender, route and {string}")
  public void worklistShows(String words) {
    String rows = scenario.worklist().get("/worklist").body();
    int at = rows.indexOf(scenario.series().identity().patientId());
    assertThat(at).as(rows).isPositive();
    String row = rows.substring(rows.lastIndexOf("<tr", at), rows.indexOf("</tr", at));
    assertThat(row).contains("CT1").contains(words);
  }

  @Then("the worklist of a new device says that there is no case yet")
  public void worklistIsEmpty() {
    assertThat(scenario.worklist().get("/worklist").body()).contains("No case yet");
  }

  @Then("the picture of the case is a PNG")
  public void picture() {
    HttpResponse<byte[]> picture = scenario.worklist().bytes(path() + "/preview.png");
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(page()).contains("not that the anatomy is right");
  }

  private void act(String act, String reason) {
    answer =
        scenario.worklist().submit(path(), path() + "/acts", Map.of("act", act, "reason", reason));
  }

  private HttpResponse<String> said() {
    if (answer == null) {
      throw new AssertionError("nobody did anything");
    }
    return answer;
  }

  private String page() {
    return scenario.worklist().get(path()).body();
  }

  private String path() {
    return "/worklist/cases/" + scenario.theCase().orElseThrow().get("id").asLong();
  }
}
