package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.job.CaseState;
import org.oarlock.service.job.StandingCase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class AlertsTest {
  private static final StandingCase HELD = new StandingCase(12, CaseState.HELD);
  private static final Trouble TROUBLE = new Trouble(TroubleKind.HELD, "case 12");

  private final TestDatabase database = TestDatabase.shared();
  private final PlayedChannel channel = new PlayedChannel();
  private final List<StandingCase> standing = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Alerts alerts = alerts();

  @Test
  @Verifies(
      value = {"SRS-4302", "RC-118", "RC-181"},
      level = Level.INTEGRATION)
  void what_began_to_stand_is_told_with_what_to_do() {
    standing.add(HELD);

    alerts.look();

    assertThat(channel.taken)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.begun()).containsExactly(TROUBLE);
              assertThat(message.over()).isEmpty();
              assertThat(message.text())
                  .isEqualTo(
                      """
                      Oarlock at Test: 1 new, 0 over
                      HELD: case 12. A person must decide. Read the findings on the worklist, then \
                      send again, reroute, release or cancel.""");
            });
  }

  @Test
  @Verifies(
      value = {"SRS-4303", "RC-181"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_stands_is_told_once_also_after_a_restart() {
    standing.add(HELD);
    alerts.look();

    later();
    alerts.look();
    alerts = alerts();
    alerts.look();

    assertThat(channel.offered).isEqualTo(1);
  }

  @Test
  @Verifies(value = "SRS-4303", level = Level.INTEGRATION)
  void what_is_over_is_told_and_told_again_when_it_comes_back() {
    standing.add(HELD);
    alerts.look();
    standing.clear();
    later();
    alerts.look();
    standing.add(HELD);
    later();
    alerts.look();

    assertThat(channel.taken)
        .extracting(AlertMessage::begun)
        .containsExactly(List.of(TROUBLE), List.of(), List.of(TROUBLE));
    assertThat(channel.taken.get(1).over()).containsExactly(TROUBLE);
    assertThat(channel.taken.get(1).text()).endsWith("Over: HELD: case 12.");
  }

  @Test
  @Verifies(value = "SRS-4303", level = Level.INTEGRATION)
  void messages_keep_their_distance() {
    standing.add(HELD);
    alerts.look();
    standing.add(new StandingCase(13, CaseState.FAILED));
    now = now.plus(Alerts.PAUSE).minusMillis(1);
    alerts.look();
    assertThat(channel.offered).isEqualTo(1);

    now = now.plusMillis(1);
    alerts.look();

    assertThat(channel.taken.get(1).begun())
        .containsExactly(new Trouble(TroubleKind.FAILED, "case 13"));
  }

  @Test
  @Verifies(
      value = {"SRS-4303", "RC-118"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_a_channel_did_not_take_is_told_when_it_does() {
    standing.add(HELD);
    channel.refusing(new IOException("nobody answers"));
    alerts.look();
    assertThat(channel.taken).isEmpty();

    channel.taking();
    later();
    alerts.look();

    assertThat(channel.taken)
        .singleElement()
        .satisfies(message -> assertThat(message.begun()).containsExactly(TROUBLE));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Verifies(
      value = {"SRS-4304", "RC-180"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void a_channel_that_does_not_take_alerts_is_named_with_time_and_reason(boolean expected) {
    String reason = "nobody answers";
    standing.add(HELD);
    channel.refusing(expected ? new IOException(reason) : new IllegalArgumentException(reason));
    Instant since = now;
    alerts.look();
    later();
    alerts.look();

    assertThat(alerts.failures()).containsExactly(new AlertFailure(channel.name(), since, reason));
  }

  @Test
  @Verifies(
      value = {"SRS-4304", "RC-180"},
      level = Level.INTEGRATION)
  void a_channel_that_takes_alerts_again_is_named_no_more() {
    standing.add(HELD);
    channel.refusing(new IOException("nobody answers"));
    alerts.look();
    channel.taking();
    later();
    alerts.look();

    assertThat(alerts.failures()).isEmpty();
  }

  private void later() {
    now = now.plus(Alerts.PAUSE);
  }

  private Alerts alerts() {
    return new Alerts(
        "Test",
        new Troubles(TroubleSources.cases(since -> standing, () -> now)),
        List.of(channel),
        new AlertStore(database.jdbc()),
        database.transactions(),
        () -> now);
  }
}
