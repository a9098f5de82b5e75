package org.oarlock.inference.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

class TilingTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, 8, 2",
    "7, 8, 2",
    "8, 8, 2",
    "9, 8, 2",
    "41, 8, 0",
    "41, 8, 7",
    "200, 64, 16",
  })
  @Verifies({"SRS-604", "RC-34"})
  void every_voxel_is_seen_with_a_positive_weight(int extent, int window, int overlap) {
    for (Blending blending : Blending.values()) {
      Tiling tiling = Tiling.of(extent, window, overlap, blending);
      float[] sums = new float[extent];
      for (int start : tiling.starts()) {
        for (int n = 0; n < tiling.size() && start + n < extent; n++) {
          sums[start + n] += tiling.weights()[n];
        }
      }
      for (float sum : sums) {
        assertThat(sum).isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"9, 8, 2", "200, 64, 16", "41, 8, 0"})
  @Verifies("SRS-604")
  void windows_rise_and_the_last_ends_with_the_volume(int extent, int window, int overlap) {
    int[] starts = Tiling.of(extent, window, overlap, Blending.GAUSSIAN).starts();

    assertThat(starts).isSorted().doesNotHaveDuplicates();
    assertThat(starts[0]).isZero();
    assertThat(starts[starts.length - 1]).isEqualTo(extent - window);
  }
}
