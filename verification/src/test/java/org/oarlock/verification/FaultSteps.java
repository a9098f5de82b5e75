package org.oarlock.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.oarlock.imaging.PatientPosition;
import tools.jackson.databind.JsonNode;

/**
 * The campaign of kills: as many as {@code OARLOCK_KILLS} says, from the seed {@code OARLOCK_SEED}.
 */
public class FaultSteps {

  private static final int SERIES = 5;
  private static final int LATEST_MILLIS = 8000;
  private static final int SLICES = 40;
  private static final Set<String> MOVING =
      Set.of("ARRIVED", "ROUTED", "GATED", "SEGMENTED", "DRAWN", "PROVED");

  private final Scenario scenario;
  private final List<Flight> flights = new ArrayList<>();
  private final List<Double> movedAfter = new ArrayList<>();

  public FaultSteps(Scenario scenario) {
    this.scenario = scenario;
  }

  @When(
      "device and database are killed at random moments while five series are in flight each time")
  public void campaign() throws InterruptedException {
    int kills = number("OARLOCK_KILLS").map(Long::intValue).orElse(5);
    long seed = number("OARLOCK_SEED").orElseGet(System::nanoTime);
    System.out.println(kills + " kills, OARLOCK_SEED=" + seed);
    Random random = new Random(seed);
    for (int kill = 1; kill <= kills; kill++) {
      killOnce(random, kill);
    }
  }

  @Then("every series was delivered as one object and with every image")
  public void delivered() {
    Map<String, JsonNode> cases = casesBySeries();
    for (Flight flight : flights) {
      assertDelivered(flight, cases);
      JsonNode found = cases.get(flight.series().identity().seriesInstanceUid());
      assertThat(found.get("images").asInt()).isEqualTo(SLICES);
      assertThat(scenario.planning().received(flight.series().identity().patientId())).hasSize(1);
    }
  }

  @Then("every case that was under way moved again within {int} seconds of the restart")
  public void movedAgain(int seconds) {
    System.out.println("moved again after (s): " + movedAfter);
    assertThat(movedAfter).allMatch(each -> each <= seconds);
  }

  private void killOnce(Random random, int kill) throws InterruptedException {
    Device device = scenario.device();
    List<Flight> round = new ArrayList<>();
    for (int n = 0; n < SERIES; n++) {
      round.add(
          Flight.begun(
              device.site(), Series.thorax(scenario.newFolder("series"), PatientPosition.HFS)));
    }
    flights.addAll(round);
    int millis = random.nextInt(LATEST_MILLIS);
    Thread.sleep(millis); // The moment is the experiment.
    if (random.nextInt(3) == 0) {
      device.killWithoutDatabase();
    } else {
      device.kill();
    }
    round.forEach(Flight::landed);
    device.restart();
    long restarted = System.nanoTime();
    scenario.worklist(SharedDevice.physicistAgain(device));
    System.out.println(
        "kill "
            + kill
            + " after "
            + millis
            + " ms: "
            + round.stream().map(Flight::acknowledged).toList()
            + " acknowledged");
    nothingAcknowledgedIsLost(round);
    Map<String, JsonNode> before = casesBySeries();
    for (Flight flight : round) {
      if (!flight.landed()) {
        flight.again();
      }
    }
    awaitMovement(before, restarted);
    awaitDelivery(round);
  }

  private void nothingAcknowledgedIsLost(List<Flight> round) {
    DatabaseAccess database = new DatabaseAccess(scenario);
    for (Flight flight : round) {
      String kept =
          database
              .ask(
                  "SELECT count(*) FROM oarlock.instance i JOIN oarlock.series s ON s.id ="
                      + " i.series_id WHERE s.series_uid = '"
                      + flight.series().identity().seriesInstanceUid()
                      + "'")
              .get(0);
      assertThat(Integer.parseInt(kept)).isGreaterThanOrEqualTo(flight.acknowledged());
    }
  }

  private void awaitMovement(Map<String, JsonNode> before, long restarted) {
    before.values().removeIf(found -> !MOVING.contains(found.get("state").asString()));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              Map<String, JsonNode> now = casesBySeries();
              before
                  .entrySet()
                  .removeIf(
                      old ->
                          !now.get(old.getKey()).get("state").equals(old.getValue().get("state")));
              return before.isEmpty();
            });
    movedAfter.add((System.nanoTime() - restarted) / 1e9);
  }

  private void awaitDelivery(List<Flight> round) {
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              Map<String, JsonNode> now = casesBySeries();
              assertThat(round).allSatisfy(flight -> assertDelivered(flight, now));
            });
  }

  private static void assertDelivered(Flight flight, Map<String, JsonNode> cases) {
    JsonNode found = cases.get(flight.series().identity().seriesInstanceUid());
    assertThat(found).as(flight.series().identity().patientId()).isNotNull();
    assertThat(found.get("state").asString()).as(found.toString()).isEqualTo("DELIVERED");
  }

  private Map<String, JsonNode> casesBySeries() {
    Map<String, JsonNode> cases = new HashMap<>();
    scenario
        .worklist()
        .cases()
        .forEach(found -> cases.putIfAbsent(found.get("seriesInstanceUid").asString(), found));
    return cases;
  }

  private static Optional<Long> number(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(Long::parseLong);
  }
}
