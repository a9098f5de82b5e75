package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.imaging.Vector3;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** The fewest slices that have a distance, and the fewest that can show a gap. */
class SliceOrderTest {

  private static final Ranges FEW = new Ranges().least(2).shortest(1);

  @TempDir Path folder;

  @Test
  @Verifies("SRS-1205")
  void two_slices_are_as_far_apart_as_their_positions() {
    GateOutcome outcome = Gate.examine(first(2, k -> 5 * k).in(folder), FEW.make());

    assertThat(((GateOutcome.Gated) outcome).grid().sliceSpacing()).isEqualTo(5);
  }

  @Test
  @Verifies({"SRS-1205", "RC-12"})
  void of_two_distances_the_smaller_is_the_usual_one() {
    assertThat(Examination.findings(first(3, k -> k < 2 ? 5 * k : 15), folder, FEW))
        .singleElement()
        .extracting(Finding::code, Finding::place)
        .containsExactly("SLICE_MISSING", "z = 5 and 15 mm");
  }

  private static CtSeries first(int slices, IntToDoubleFunction z) {
    CtSeries series = CtSeries.thorax();
    for (int n = 16; n > slices; n--) {
      series.without(0);
    }
    return series.at(k -> new Vector3(0, 0, z.applyAsDouble(k)));
  }
}
