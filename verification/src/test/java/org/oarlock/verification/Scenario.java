package org.oarlock.verification;

import io.cucumber.spring.ScenarioScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the steps of one scenario share: its folder, its series, its device, its last command. It is
 * reached without a proxy because waiting steps look at it from a polling thread.
 */
@Component
@ScenarioScope(proxyMode = ScopedProxyMode.NO)
public class Scenario {

  private final Path folder;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private Optional<Device> device = Optional.empty();
  private Optional<Dcmtk.Planning> planning = Optional.empty();
  private Optional<Series> series = Optional.empty();
  private Optional<Worklist> worklist = Optional.empty();
  private Optional<Run> lastRun = Optional.empty();
  private final List<Path> results = new ArrayList<>();
  private double lastSeconds;
  private boolean plain;

  /** A scenario with an empty folder. */
  public Scenario() throws IOException {
    folder = Files.createTempDirectory("oarlock-scenario");
  }

  Path folder() {
    return folder;
  }

  /** A new folder below the scenario's. */
  Path newFolder(String name) {
    try {
      return Files.createTempDirectory(folder, name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A new folder for the results of a command; the earlier ones are kept. */
  Path newResultFolder() {
    results.add(newFolder("result"));
    return resultFolder();
  }

  /** Where the last command put its results. */
  Path resultFolder() {
    return resultFolder(1);
  }

  /** Where the last command but {@code back - 1} put its results. */
  Path resultFolder(int back) {
    return results.get(results.size() - back);
  }

  /** Takes a running device, with somebody at its worklist and its planning system. */
  void use(Device running, Dcmtk.Planning listening, Worklist somebody) {
    device = Optional.of(running);
    planning = Optional.of(listening);
    worklist = Optional.of(somebody);
  }

  /** Takes a running device, without anybody or anything around it. */
  void device(Device running) {
    device = Optional.of(running);
  }

  Worklist worklist() {
    return worklist.orElseThrow(() -> new AssertionError("nobody is at the worklist"));
  }

  void worklist(Worklist somebody) {
    worklist = Optional.of(somebody);
  }

  /** Starts a device of the scenario's own with everything around it. */
  void start(Site site) {
    Installation.copyInto(site);
    Device started = closing(Device.started(site));
    Dcmtk.Planning listening = closing(Dcmtk.planningSystem(site));
    use(started, listening, SharedDevice.physicistAgain(started));
  }

  /** The case of the series, the newest if there are several. */
  Optional<JsonNode> theCase() {
    return casesOfSeries().stream().findFirst();
  }

  /** The cases of the series, the newest first. */
  List<JsonNode> casesOfSeries() {
    String uid = series().identity().seriesInstanceUid();
    return StreamSupport.stream(worklist().cases().spliterator(), false)
        .filter(found -> found.get("seriesInstanceUid").asString().equals(uid))
        .toList();
  }

  /** A file that the device keeps for the case of the series. */
  Path caseFile(String name) {
    long id = theCase().orElseThrow().get("id").asLong();
    return device()
        .site()
        .folder()
        .resolve("storage/cases")
        .resolve(Long.toString(id))
        .resolve(name);
  }

  /** Structure sets at the planning system that belong to the patient of the series. */
  List<Path> structureSets() {
    return planning().received(series().identity().patientId());
  }

  double lastSeconds() {
    return lastSeconds;
  }

  void lastSeconds(double seconds) {
    lastSeconds = seconds;
  }

  Device device() {
    return device.orElseThrow(() -> new AssertionError("this scenario has no running device"));
  }

  Dcmtk.Planning planning() {
    return planning.orElseThrow(() -> new AssertionError("this scenario has no planning system"));
  }

  void planning(Dcmtk.Planning listening) {
    planning = Optional.of(listening);
  }

  Series series() {
    return series.orElseThrow(() -> new AssertionError("this scenario has no series"));
  }

  void series(Series made) {
    series = Optional.of(made);
    plain = false;
  }

  /** Takes the default phantom as it is: what was found about one is true of every other. */
  void plainSeries(Series made) {
    series = Optional.of(made);
    plain = true;
  }

  boolean hasPlainSeries() {
    return plain;
  }

  boolean hasNoResult() {
    return results.isEmpty();
  }

  /** Where all commands put their results, the first one first. */
  List<Path> resultFolders() {
    return List.copyOf(results);
  }

  /** Takes the results of a command that ran elsewhere. */
  void results(Path folder) {
    results.add(folder);
  }

  Run lastRun() {
    return lastRun.orElseThrow(() -> new AssertionError("no command was run"));
  }

  void lastRun(Run run) {
    lastRun = Optional.of(run);
  }

  /** Closes {@code resource} when the scenario ends. */
  <T extends AutoCloseable> T closing(T resource) {
    open.push(resource);
    return resource;
  }

  void end() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
    TemporaryFolder.remove(folder);
  }
}
