package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ClockWatchTest {
  private Duration ahead = Duration.ZERO;
  private boolean answers = true;
  private final ClockWatch watch =
      new ClockWatch(
          () -> {
            if (answers) {
              return ahead;
            }
            throw new IOException("no answer");
          });

  @AfterEach
  void end() {
    watch.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1001, 1001, 3_600_000})
  @Verifies(
      value = {"SRS-4307", "RC-129"},
      shows = Shows.EFFECTIVE)
  void a_clock_that_is_off_by_more_than_a_second_is_a_trouble(long milliseconds) {
    ahead = Duration.ofMillis(milliseconds);

    watch.look();

    assertThat(watch.found()).contains(TroubleKind.CLOCK_WRONG);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1000, 0, 1000})
  @Verifies({"SRS-4307", "RC-129"})
  void a_clock_within_a_second_is_none(long milliseconds) {
    ahead = Duration.ofMillis(milliseconds);

    watch.look();

    assertThat(watch.found()).isEmpty();
  }

  @Test
  @Verifies("SRS-4307")
  void silence_is_a_trouble_after_three_attempts_and_none_after_an_answer() {
    answers = false;
    watch.look();
    watch.look();
    assertThat(watch.found()).isEmpty();
    watch.look();
    assertThat(watch.found()).contains(TroubleKind.CLOCK_UNKNOWN);

    answers = true;
    watch.look();

    assertThat(watch.found()).isEmpty();
  }
}
