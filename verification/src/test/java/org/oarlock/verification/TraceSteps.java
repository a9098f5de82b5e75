package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps of the trace tool: its jar as a process on a small repository. */
public class TraceSteps {

  private static final long SECONDS = 60;

  private final Scenario scenario;
  private @Nullable SmallRepository made;
  private Map<String, String> before = Map.of();

  /** Shares the scenario's folder. */
  public TraceSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  private SmallRepository repository() {
    if (made == null) {
      throw new AssertionError("this scenario has no small repository");
    }
    return made;
  }

  Path root() {
    return repository().root();
  }

  @Given("a small repository whose trace is whole")
  public void whole() throws IOException {
    made = new SmallRepository(scenario.folder().resolve("small"));
  }

  @Given("in its file {string} the words {string} become {string}")
  public void replaced(String file, String words, String others) throws IOException {
    repository().replace(file, words, others.replace("\\n", "\n"));
  }

  @Given("its file {string} holds {string}")
  public void holds(String file, String text) throws IOException {
    repository().write(file, text.replace("\\n", "\n"));
  }

  @Given("its file {string} holds {int} times {string}")
  public void holdsOften(String file, int times, String text) throws IOException {
    repository().write(file, text.repeat(times));
  }

  @Given("its files are remembered")
  public void remembered() throws IOException {
    before = contents();
  }

  @Then("its files are as remembered")
  public void asRemembered() throws IOException {
    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(repository().root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(file.toString(), Files.getLastModifiedTime(file) + " " + bytes);
      }
    }
    return contents;
  }

  @Given("its file {string} is removed")
  public void removed(String file) throws IOException {
    repository().remove(file);
  }

  @Given("its scenario {string} ended as {string}")
  public void ended(String name, String status) {
    repository().outcome(name, status);
  }

  @Given("its release also holds {string}")
  public void ships(String purl) {
    repository().component(purl);
  }

  @Given("nothing is built again")
  public void frozen() {
    repository().freeze();
  }

  @Given("it is under git and all of it is committed")
  public void committed() throws IOException {
    repository().commit();
  }

  @Given("nobody wrote down what was tested")
  public void neverBound() {
    repository().neverBound();
  }

  @Given("it was built and its scenarios were run")
  public void built() throws IOException {
    repository().build();
  }

  /** Runs a command of the tool; the repository is built first unless it was. */
  @When("the trace tool runs {string}")
  public void runs(String command) throws IOException {
    repository().build();
    scenario.lastRun(Run.of(Built.trace(command.split(" ")), repository().root(), SECONDS));
  }

  @Given("{int} families of need, requirement, design and test")
  public void families(int count) throws IOException {
    new ManyItems(repository()).families(count);
  }

  @Given("a fan of {int}, a ladder of {int} layers and a cycle of {int}")
  public void shapes(int fan, int layers, int cycle) throws IOException {
    new ManyItems(repository()).shapes(fan, layers, cycle);
  }

  @When("the trace tool runs {string} with {int} MB of memory within {int} seconds")
  public void runsWithin(String command, int megabytes, int seconds) throws IOException {
    repository().build();
    List<String> line = new ArrayList<>(Built.trace(command.split(" ")));
    line.add(1, "-Xmx" + megabytes + "m");
    scenario.lastRun(Run.of(line, repository().root(), seconds));
  }

  @Then("its file {string} says {string}")
  public void says(String file, String words) throws IOException {
    assertThat(repository().root().resolve(file)).content(StandardCharsets.UTF_8).contains(words);
  }

  @Then("every page in {string} says {string}, loads nothing and is below {int} bytes")
  public void pages(String folder, String words, int bytes) throws IOException {
    for (Path page : pages(folder)) {
      assertThat(page)
          .content(StandardCharsets.UTF_8)
          .contains(words)
          .doesNotContain("http")
          .doesNotContainPattern("<script(?! src=\"(\\.\\./)?site\\.js\")")
          .doesNotContain("@import");
      assertThat(Files.size(page)).as(page.toString()).isLessThan(bytes);
    }
  }

  @Then("every link in {string} leads to a page that is there")
  public void links(String folder) throws IOException {
    Pattern link = Pattern.compile("href=\"([^\"#]+)\"");
    for (Path page : pages(folder)) {
      Matcher found = link.matcher(Files.readString(page));
      while (found.find()) {
        assertThat(page.resolveSibling(found.group(1))).isRegularFile();
      }
    }
  }

  @Then("the folders {string} and {string} hold the same bytes")
  public void same(String one, String other) throws IOException {
    Path first = repository().root().resolve(one);
    Path second = repository().root().resolve(other);
    for (Path page : pages(one)) {
      Path twin = second.resolve(first.relativize(page).toString());
      assertThat(twin).hasSameBinaryContentAs(page);
    }
    assertThat(pages(other)).hasSameSizeAs(pages(one));
  }

  private List<Path> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(repository().root().resolve(folder))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      assertThat(pages).isNotEmpty();
      return pages;
    }
  }
}
