package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Steps of somebody who lets findings stand. */
public class AcceptSteps {

  private static final long SECONDS = 60;

  private final Scenario scenario;

  /** Shares the scenario's folder. */
  public AcceptSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  private Path repository() {
    return scenario.folder().resolve("small");
  }

  /** On a repository that was built by a step before this one. */
  @When("somebody proposes {string} because {string} for {int} days")
  public void proposes(String command, String because, int days) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--because", because, "--until", today().plusDays(days).toString()));
    scenario.lastRun(Run.of(Built.trace(words.toArray(String[]::new)), repository(), SECONDS));
  }

  @Given("what {string} lets stand ended yesterday")
  public void ended(String file) throws IOException {
    Path path = repository().resolve(file);
    String text = Files.readString(path);
    String ended = text.replaceAll("until: .*", "until: " + today().minusDays(1));
    assertThat(ended).isNotEqualTo(text);
    Files.writeString(path, ended);
  }

  @Then("its file {string} fits the schema of SARIF")
  public void sarif(String file) throws IOException {
    String text = Files.readString(repository().resolve(file));
    try (InputStream in =
        AcceptSteps.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).isNotNull();
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(text, InputFormat.JSON))
          .isEmpty();
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
