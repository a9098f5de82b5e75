package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Backups of a device, what becomes of them, and updates of its tables. */
public class BackupSteps {

  private static final Path MIGRATIONS =
      Path.of("../device/service/src/main/resources/db/migration");

  private final Scenario scenario;

  public BackupSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When("the running device is backed up")
  public void backedUp() {
    run("backup", "--config", configuration(), "--out", backup().toString());
  }

  @When("the backup is restored over the device")
  @When("the backup is restored")
  public void restored() {
    run("restore", "--config", configuration(), backup().toString());
  }

  @When("a copy of the backup with one altered byte is restored")
  public void alteredRestored() throws IOException {
    Path copy = scenario.folder().resolve("altered");
    assertThat(run(List.of("cp", "-a", backup().toString(), copy.toString())).exitCode()).isZero();
    Path image;
    try (Stream<Path> files = Files.walk(copy.resolve("files/instances"))) {
      image = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(image);
    bytes[bytes.length - 1] ^= 1;
    Files.write(image, bytes);
    run("restore", "--config", configuration(), copy.toString());
  }

  @When("the storage is destroyed")
  public void destroyed() {
    assertThat(run(List.of("rm", "-r", storage().toString())).exitCode()).isZero();
  }

  @When("a restore into the storage is broken off")
  public void brokenOff() throws IOException {
    // What a restore leaves that was killed: its mark stands from the first write to the last.
    Files.writeString(storage().resolve("restore.unfinished"), "");
  }

  @When("the device is tried again")
  public void triedAgain() {
    scenario.lastRun(scenario.device().startedInVain());
  }

  @When("the tables are set back to version {int} and the device is updated")
  public void updated(int version) throws IOException {
    StringBuilder statements =
        new StringBuilder(
            """
            ALTER TABLE oarlock.flyway_schema_history SET SCHEMA public;
            DROP SCHEMA oarlock CASCADE;
            CREATE SCHEMA oarlock;
            SET search_path TO oarlock;
            """);
    for (int each = 1; each <= version; each++) {
      statements.append(migration(each).replace("${runtime}", "oarlock_runtime")).append('\n');
    }
    statements.append("ALTER TABLE public.flyway_schema_history SET SCHEMA oarlock;\n");
    statements.append("DELETE FROM flyway_schema_history WHERE version::int > ").append(version);
    DatabaseAccess owner = new DatabaseAccess(scenario);
    owner.say(statements.toString());
    assertThat(owner.answer()).isEmpty();
    scenario.device().kill();
    scenario.device().restart();
  }

  @When("the files of the database say that PostgreSQL {int} made them")
  public void madeBy(int major) throws IOException {
    Files.writeString(storage().resolve("database/data/PG_VERSION"), major + "\n");
  }

  @Then("sha256sum finds nothing wrong with the backup")
  public void backupIsWhole() {
    whole(backup());
  }

  @Then("a copy of the tables of version {int} is kept, and sha256sum finds nothing wrong with it")
  public void copyIsKept(int version) throws IOException {
    try (Stream<Path> copies = Files.list(storage().resolve("before-upgrade"))) {
      Optional<Path> copy =
          copies
              .filter(each -> each.getFileName().toString().startsWith("version-" + version + "-"))
              .findFirst();
      whole(copy.orElseThrow());
    }
  }

  private void whole(Path folder) {
    Run sums = Run.of(List.of("sha256sum", "--quiet", "-c", "SHA256SUMS"), folder, 60);
    assertThat(sums.exitCode()).as(sums.output()).isZero();
  }

  private static String migration(int version) throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return Files.readString(
          files
              .filter(each -> each.getFileName().toString().startsWith("V" + version + "__"))
              .findFirst()
              .orElseThrow());
    }
  }

  private Path backup() {
    return scenario.folder().resolve("backup");
  }

  private Path storage() {
    return scenario.device().site().folder().resolve("storage");
  }

  private String configuration() {
    return scenario.device().site().write().toString();
  }

  private void run(String... arguments) {
    scenario.lastRun(run(Built.briefly(List.of(arguments))));
  }

  private Run run(List<String> command) {
    return Run.of(command, scenario.folder(), 120);
  }
}
