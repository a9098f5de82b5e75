package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A site that does not keep patient data for ever. */
public class RetentionSteps {

  private final Scenario scenario;
  private final DatabaseAccess database;

  /** Made once a scenario. */
  public RetentionSteps(Scenario scenario) {
    this.scenario = scenario;
    this.database = new DatabaseAccess(scenario);
  }

  @Given("a running device that removes delivered cases after {int} days")
  public void removes(int days) {
    scenario.start(new Site(scenario.folder()).removeDeliveredAfterDays(days));
  }

  /** Nobody can wait for it: what the device wrote down happened that much earlier. */
  @When("{int} days pass")
  public void pass(int days) {
    String earlier = " - interval '" + days + " days'";
    database.say(
        "UPDATE oarlock.cases SET updated_at = updated_at"
            + earlier
            + "; UPDATE oarlock.series SET last_news_at = last_news_at"
            + earlier
            + "; UPDATE oarlock.delivery SET ended_at = ended_at"
            + earlier
            + "; UPDATE oarlock.removal SET next_at = next_at"
            + earlier);
    assertThat(database.answer()).isEmpty();
  }

  @When("the alteration of the stored structure set is undone")
  public void undone() throws IOException {
    Path file = storage().resolve("cases/1/rtstruct.dcm");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) - 1);
    }
  }

  @Then("within {int} seconds nothing of the patient is left in files and rows of the device")
  public void nothingIsLeft(int seconds) {
    await("the removal").atMost(Duration.ofSeconds(seconds)).untilAsserted(this::nothingIsLeft);
  }

  private void nothingIsLeft() throws IOException {
    for (String place : List.of("incoming", "instances", "cases", "dry-run")) {
      assertThat(files(storage().resolve(place))).as(place).isEmpty();
    }
    var patient = scenario.series().identity();
    List<String> tables =
        database.ask(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'oarlock'");
    assertThat(tables).contains("cases", "series", "instance", "delivery", "audit_entry");
    for (String table : tables) {
      assertThat(database.ask("SELECT t::text FROM oarlock." + table + " t"))
          .as(table)
          .noneMatch(row -> row.contains(patient.patientId()))
          .noneMatch(row -> row.contains(patient.patientName()))
          .noneMatch(row -> row.contains(patient.seriesInstanceUid()));
    }
  }

  @Then("the record of what was removed lists {int} files")
  public void lists(int count) {
    assertThat(
            database.ask("SELECT file FROM oarlock.removed_file WHERE digest ~ '^[0-9a-f]{64}$'"))
        .hasSize(count);
  }

  private Path storage() {
    return scenario.device().site().folder().resolve("storage");
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.exists(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
