package org.oarlock.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final List<String> done = new ArrayList<>();

  @Test
  @Verifies({"SRS-4309", "RC-224"})
  void the_period_is_that_of_the_site() {
    look(30, true);

    assertThat(done).containsExactly("begin 2026-10-24T12:00:00Z", "end");
  }

  @Test
  @Verifies("SRS-4309")
  void without_a_period_nothing_is_begun_and_what_was_begun_is_ended() {
    look(null, true);

    assertThat(done).containsExactly("end");
  }

  @Test
  @Verifies(
      value = {"SRS-4309", "RC-224"},
      shows = Shows.EFFECTIVE)
  void a_clock_that_is_not_known_to_be_right_ends_no_period() {
    look(30, false);

    assertThat(done).containsExactly("end");
  }

  private void look(@Nullable Integer days, boolean right) {
    new Retention(
            days,
            before -> done.add("begin " + before),
            () -> done.add("end"),
            () -> right,
            InstantSource.fixed(NOW))
        .look();
  }
}
