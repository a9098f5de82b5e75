package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an auditor sees and does in the site of the small repository, in a real browser. */
public class SiteSteps {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final long SECONDS = 60;
  private static final int TAB = 9;
  private static final int ENTER = 13;

  private final Scenario scenario;
  private Browser browser;

  /** Shares the scenario's folder, in which the small repository and its site stand. */
  public SiteSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  private Path page(String file) {
    return scenario.folder().resolve("small").resolve(file);
  }

  @Given("a browser that runs no scripts")
  public void withoutScripts() throws IOException {
    browser = scenario.closing(Browser.started(scenario.folder()));
    browser.scripts(false);
  }

  @Given("a browser")
  public void withScripts() throws IOException {
    browser = scenario.closing(Browser.started(scenario.folder()));
  }

  @When("the trace tool runs {string} on {int} cores")
  public void runsOn(String command, int cores) {
    List<String> line = new ArrayList<>(Built.trace(command.split(" ")));
    line.add(1, "-XX:ActiveProcessorCount=" + cores);
    Path small = scenario.folder().resolve("small");
    scenario.lastRun(Run.of(line, small, SECONDS));
  }

  @When("the page {string} is opened from its folder")
  public void opened(String file) {
    browser.open(page(file));
  }

  @When("the filter {string} is chosen")
  public void chosen(String words) {
    String label =
        "[...document.querySelectorAll('.filtered > label')].find(l => l.textContent.startsWith('"
            + words
            + "'))";
    assertThat(browser.value("!!" + label).asBoolean()).as(words).isTrue();
    browser.value("document.getElementById(" + label + ".htmlFor).checked = true");
  }

  @Then("{int} rows of the table are shown")
  public void rows(int count) {
    String shown =
        "[...document.querySelectorAll('table.rows tbody tr')]"
            + ".filter(row => row.getClientRects().length).length";
    assertThat(browser.value(shown).asInt()).isEqualTo(count);
  }

  @Then("the first heading below the title is {string} and before it stands {string}")
  public void first(String heading, String words) {
    assertThat(browser.value("document.querySelector('h2').textContent").asString(""))
        .isEqualTo(heading);
    String before = "document.body.innerText.split('" + heading + "')[0]";
    assertThat(browser.value(before).asString("")).contains(words);
  }

  @Then("the page shows {string}")
  public void shows(String words) {
    assertThat(browser.value("document.querySelector('main').textContent").asString(""))
        .contains(words);
  }

  @Then("the drawing links to {string} above it and {string} below it")
  public void drawn(String above, String below) {
    assertThat(height(above)).isLessThan(height(".own"));
    assertThat(height(below)).isGreaterThan(height(".own"));
  }

  private double height(String what) {
    String box =
        what.startsWith(".")
            ? "document.querySelector('svg.drawn rect" + what + "')"
            : "document.querySelector('svg.drawn a[href=\"" + what + ".html\"]')";
    return browser.value(box + ".getBoundingClientRect().top").asDouble(-1);
  }

  @When("{string} is typed into {string}")
  public void typed(String words, String field) {
    browser.value("document.getElementById('" + field + "').focus()");
    browser.type(words);
  }

  @Then("the search offers {string}")
  public void offers(String words) {
    await()
        .atMost(SOON)
        .until(
            () ->
                browser
                    .value("document.getElementById('hits').innerText")
                    .asString("")
                    .contains(words));
  }

  @When("Enter is pressed")
  public void enter() {
    browser.press("Enter", ENTER);
  }

  @Then("the page {string} is open")
  public void open(String file) {
    await()
        .atMost(SOON)
        .until(() -> browser.value("location.pathname").asString("").endsWith(file));
  }

  @Then("each link, field and button of the page is reached with the Tab key and shows it")
  public void keyboard() {
    String all =
        "[...document.querySelectorAll('a[href], input:not([type=radio]), summary,"
            + " input[type=radio]:checked')].map((e, i) => { e.dataset.stop = i; return i; }).length";
    int count = browser.value(all).asInt();
    Set<Integer> reached = new HashSet<>();
    for (int i = 0; i < count; i++) {
      browser.press("Tab", TAB);
      JsonNode stop =
          browser.value(
              "(() => { const e = document.activeElement, s = getComputedStyle(e);"
                  + " return {stop: e.dataset.stop || '-1', seen: s.outlineStyle !== 'none'"
                  + " || !!e.closest('svg') || e.className === 'skip', what: e.outerHTML}; })()");
      assertThat(stop.path("seen").asBoolean()).as(stop.path("what").asString("")).isTrue();
      reached.add(Integer.valueOf(stop.path("stop").asString("-1")));
    }
    assertThat(reached.stream().filter(stop -> stop >= 0)).hasSize(count);
  }

  @Then("every text of every page in {string} has the contrast of WCAG AA")
  public void contrast(String folder) throws IOException {
    String script =
        Files.readString(Path.of("src/test/resources/contrast.js"), StandardCharsets.UTF_8);
    for (Path file : pages(folder)) {
      browser.open(file);
      JsonNode found = browser.value(script);
      assertThat(found.path("seen").asInt()).as(file.toString()).isGreaterThan(20);
      assertThat(found.path("weak").toString()).as(file.toString()).isEqualTo("[]");
    }
  }

  @Then("every page in {string} fits on paper, without what only a screen needs")
  public void printed(String folder) throws IOException {
    int widthOfA4 = 718;
    browser.asPrinted(widthOfA4);
    for (Path file : pages(folder)) {
      browser.open(file);
      assertThat(browser.value("document.documentElement.scrollWidth").asInt())
          .as(file.toString())
          .isLessThanOrEqualTo(widthOfA4);
      assertThat(browser.value("document.querySelector('nav').getClientRects().length").asInt())
          .isZero();
    }
  }

  private List<Path> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(page(folder))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
