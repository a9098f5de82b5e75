package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.service.receive.SeriesRemoval;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RemovalVerdictTest {
  private static final Instant BEFORE = Instant.parse("2026-10-24T12:00:00Z");
  private static final Instant OLD = BEFORE.minusSeconds(1);
  private static final Instant YOUNG = BEFORE.plusSeconds(1);

  @ParameterizedTest
  @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIVERED")
  @Verifies(
      value = {"SRS-4313", "RC-220"},
      shows = Shows.EFFECTIVE)
  void only_what_was_delivered_is_removed(CaseState state) {
    assertThat(of(state, Optional.of(OLD), false, OLD)).isEqualTo(new RemovalVerdict.NotYet());
  }

  @Test
  @Verifies({"SRS-4309", "SRS-4313", "RC-128", "RC-220"})
  void the_period_begins_with_the_last_confirmation_and_the_last_image() {
    assertThat(of(CaseState.DELIVERED, Optional.of(BEFORE), false, BEFORE))
        .isEqualTo(new RemovalVerdict.Due());
    assertThat(of(CaseState.DELIVERED, Optional.of(YOUNG), false, OLD))
        .isEqualTo(new RemovalVerdict.NotYet());
    assertThat(of(CaseState.DELIVERED, Optional.of(OLD), false, YOUNG))
        .isEqualTo(new RemovalVerdict.NotYet());
    assertThat(of(CaseState.DELIVERED, Optional.of(OLD), true, OLD.minus(Duration.ofDays(9))))
        .isEqualTo(new RemovalVerdict.NotYet());
  }

  @Test
  @Verifies(
      value = {"SRS-4313", "SRS-4311", "RC-220"},
      shows = Shows.EFFECTIVE)
  void without_every_confirmation_it_is_stopped() {
    assertThat(of(CaseState.DELIVERED, Optional.empty(), false, OLD))
        .isInstanceOf(RemovalVerdict.Stopped.class);
  }

  private static RemovalVerdict of(
      CaseState state, Optional<Instant> confirmed, boolean arriving, Instant lastNews) {
    return RemovalVerdict.of(
        state, confirmed, new SeriesRemoval.Standing(arriving, lastNews), BEFORE);
  }
}
