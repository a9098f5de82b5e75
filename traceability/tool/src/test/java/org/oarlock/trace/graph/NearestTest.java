package org.oarlock.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3101")
final class NearestTest {

  private static final List<String> IDS = List.of("SRS-1201", "SRS-1202", "SYS-4", "rationale");

  @Test
  void the_fewest_edits_win_and_then_the_alphabet() {
    assertThat(Nearest.to("SRS-1203", IDS)).contains("SRS-1201");
    assertThat(Nearest.to("rational", IDS)).contains("rationale");
    assertThat(Nearest.to("SSY-4", IDS)).contains("SYS-4");
  }

  @Test
  void what_is_far_from_everything_has_no_nearest() {
    assertThat(Nearest.to("HAZARD-77", IDS)).isEmpty();
    assertThat(Nearest.to("x", IDS)).isEmpty();
    assertThat(Nearest.to("", IDS)).isEmpty();
  }
}
