package org.oarlock.verification;

import io.cucumber.spring.ScenarioScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps of one scenario share: its folder, its series, its device, its last command. */
@Component
@ScenarioScope
public class Scenario {

  private final Path folder;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private Optional<Device> device = Optional.empty();
  private Optional<Dcmtk.Planning> planning = Optional.empty();
  private Optional<Series> series = Optional.empty();
  private Optional<Run> lastRun = Optional.empty();

  /** A scenario with an empty folder. */
  public Scenario() throws IOException {
    folder = Files.createTempDirectory("oarlock-scenario");
  }

  Path folder() {
    return folder;
  }

  Device device() {
    return device.orElseThrow(() -> new AssertionError("this scenario has no running device"));
  }

  void device(Device started) {
    device = Optional.of(started);
  }

  Dcmtk.Planning planning() {
    return planning.orElseThrow(
        () -> new AssertionError("this scenario has no planning system"));
  }

  void planning(Dcmtk.Planning listening) {
    planning = Optional.of(listening);
  }

  Series series() {
    return series.orElseThrow(() -> new AssertionError("this scenario has no series"));
  }

  void series(Series made) {
    series = Optional.of(made);
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
  }
}
