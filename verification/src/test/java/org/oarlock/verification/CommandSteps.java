package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.dicom.DatasetBuilder;
import org.oarlock.dicom.Tags;

/** Commands of the built jar, and what they say. */
public class CommandSteps {

  private static final Pattern PRINTED_FILE = Pattern.compile("(?:structure set|picture): +(\\S+)");

  private final Scenario scenario;

  public CommandSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @Given("a planning system")
  public void aPlanningSystem() {
    scenario.planning(scenario.closing(Dcmtk.planningSystem(new Site(scenario.folder()))));
  }

  @When("the planning system is switched off")
  public void switchedOff() {
    scenario.planning().stop();
  }

  @When("I run {string} on the series")
  public void runOnTheSeries(String command) {
    if (scenario.hasPlainSeries() && scenario.hasNoResult()) {
      PlainRun plain = PlainRun.get();
      scenario.series(plain.series());
      scenario.results(plain.results());
      scenario.lastRun(plain.run());
    } else {
      runOnTheSeriesWith(command, "");
    }
  }

  @When("I run {string} on the series into the same folder")
  public void runIntoTheSameFolder(String command) {
    Results before = new Results(scenario.resultFolder());
    before.copyTo(scenario.newResultFolder());
    List<String> arguments = words(command);
    arguments.add(scenario.series().folder().toString());
    arguments.addAll(List.of("--out", scenario.resultFolder().toString()));
    run(arguments, 120);
  }

  @When("I run {string} on the same series of another patient")
  public void runOnTheSameSeriesOfAnotherPatient(String command) {
    scenario.series(
        Series.copyOf(scenario.series(), scenario.newFolder("renamed"))
            .changingAll(
                old ->
                    new DatasetBuilder()
                        .copyAll(old)
                        .text(Tags.PATIENT_NAME, "Else^Somebody")
                        .text(Tags.PATIENT_ID, "SOMEBODY-ELSE")
                        .build()));
    runOnTheSeriesWith(command, "");
  }

  @Given("the phantom CT series {string} and its structure set in the same folder")
  public void seriesWithItsStructureSet(String name) throws IOException {
    PlainRun plain = PlainRun.get();
    Series copy = Series.copyOf(plain.series(), scenario.newFolder("series"));
    Files.copy(
        new Results(plain.results()).structureSet(), copy.folder().resolve("zz-rtstruct.dcm"));
    scenario.series(copy);
  }

  @When("I run {string} on the series with {string}")
  public void runOnTheSeriesWith(String command, String options) {
    List<String> arguments = words(command);
    arguments.add(scenario.series().folder().toString());
    arguments.addAll(List.of("--out", scenario.newResultFolder().toString()));
    arguments.addAll(words(options));
    run(arguments, 120);
  }

  @When("I run {string}")
  public void run(String command) {
    run(words(command), 120);
  }

  @When("I run {string} to the planning system")
  public void runToThePlanningSystem(String command) {
    List<String> arguments = words(command);
    arguments.add(Site.PLANNING_AE + "@127.0.0.1:" + scenario.planning().site().planningPort());
    run(arguments, 60);
  }

  @When("I run the demonstration with {string}")
  public void runTheDemonstration(String options) {
    List<String> arguments =
        new ArrayList<>(List.of("demo", "--out", scenario.newResultFolder().toString()));
    arguments.addAll(words(options));
    demonstrate(arguments);
  }

  @When("I run the demonstration on the series with {string}")
  public void runTheDemonstrationOnTheSeries(String options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "demo",
                "--ct",
                scenario.series().folder().toString(),
                "--out",
                scenario.newResultFolder().toString()));
    arguments.addAll(words(options));
    demonstrate(arguments);
  }

  @When("I run the self-check")
  public void runTheSelfCheck() {
    SelfCheckRun once = SelfCheckRun.get();
    scenario.results(once.results());
    scenario.lastRun(once.run());
  }

  @Then("the exit code is {int}")
  public void theExitCodeIs(int expected) {
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isEqualTo(expected);
  }

  @Then("the exit code is not 0")
  public void theExitCodeIsNotZero() {
    assertThat(scenario.lastRun().exitCode()).as(scenario.lastRun().output()).isNotZero();
  }

  @Then("the output says {string}")
  public void theOutputSays(String words) {
    assertThat(scenario.lastRun().output()).contains(words);
  }

  @Then("the output does not say {string}")
  public void theOutputDoesNotSay(String words) {
    assertThat(scenario.lastRun().output()).doesNotContain(words);
  }

  @Then("the demonstration printed where the structure set and its picture are")
  public void printedFiles() {
    assertThat(printed()).hasSize(2);
  }

  @Then("both files exist")
  public void bothFilesExist() {
    assertThat(printed()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Then("no process of the demonstration is left")
  public void noProcessIsLeft() {
    assertThat(
            ProcessHandle.allProcesses()
                .filter(process -> belongsToTheDemonstration(process))
                .map(process -> process.info().commandLine().orElse(""))
                .toList())
        .isEmpty();
  }

  @Then("the record says {string}")
  public void theRecordSays(String words) throws IOException {
    assertThat(record()).contains(words);
  }

  @Then("the record names each check with what was measured and expected")
  public void theRecordNamesEachCheck() throws IOException {
    assertThat(record())
        .contains(
            "Lung_L, phantom HFS: overlap (Dice)", "at least 0.95", "Body, phantom FFS: volume");
  }

  @Then("the record shows that a stranger was rejected")
  public void strangerRejected() throws IOException {
    assertThat(record().replaceAll("\\s+", " ")).contains("stranger's AE title</td><td>rejected");
  }

  private void run(List<String> arguments, long seconds) {
    scenario.lastRun(Run.of(Built.briefly(arguments), scenario.folder(), seconds));
  }

  private void demonstrate(List<String> arguments) {
    List<String> command = Built.within(temporary(), arguments);
    scenario.lastRun(Run.of(command, scenario.folder(), 180));
  }

  /** An embedded database that root starts runs as an unprivileged user and must reach it. */
  private Path temporary() {
    try {
      Set<PosixFilePermission> reachable = PosixFilePermissions.fromString("rwx--x--x");
      Files.setPosixFilePermissions(scenario.folder(), reachable);
      return Files.setPosixFilePermissions(
          Files.createDirectories(scenario.folder().resolve("temporary")), reachable);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean belongsToTheDemonstration(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(scenario.folder() + "/temporary");
  }

  private List<Path> printed() {
    List<Path> files = new ArrayList<>();
    Matcher file = PRINTED_FILE.matcher(scenario.lastRun().output());
    while (file.find()) {
      files.add(Path.of(file.group(1)));
    }
    return files;
  }

  private String record() throws IOException {
    return Files.readString(scenario.resultFolder().resolve("self-check.html"));
  }

  /** The words of a command as it stands in a feature, without the name of the script. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.strip().split("\\s+")) {
      if (!word.isEmpty() && !word.equals("oarlock")) {
        words.add(word);
      }
    }
    return words;
  }
}
