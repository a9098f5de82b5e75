package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Verifies;

/** Shares of air, tissue and dense voxels, and values, at their limits: of two thousand voxels. */
class HounsfieldCheckTest {

  private static final Grid GRID =
      new Grid(
          10, 10, 20, new Vector3(0, 0, 0), new Vector3(1, 0, 0), new Vector3(0, 1, 0), 1, 1, 1);

  @ParameterizedTest
  @CsvSource({"20, ''", "19, There is hardly any air: fewer than 1 % of the voxels"})
  @Verifies({"SRS-1208", "RC-19"})
  void a_hundredth_of_the_voxels_is_air(int dark, String words) {
    assertSaid(examine(new Ranges(), of(dark, -500), of(2, -100)), words);
  }

  @ParameterizedTest
  @CsvSource({"2, ''", "1, There is hardly any tissue: fewer than 0.1 % of the voxels"})
  @Verifies({"SRS-1208", "RC-19"})
  void a_thousandth_of_the_voxels_is_tissue(int bright, String words) {
    assertSaid(examine(new Ranges(), of(20, -500), of(bright, -100)), words);
  }

  @ParameterizedTest
  @CsvSource({"400, ''", "401, 20.05 % of the voxels are denser than 500 HU"})
  @Verifies({"SRS-1208", "RC-19"})
  void a_fifth_of_the_voxels_may_be_dense(int dense, String words) {
    assertSaid(examine(new Ranges(), of(20, -500), of(dense, 501), of(300, 500)), words);
  }

  @ParameterizedTest
  @CsvSource({
    "-1024, 3071, ''",
    "-1023, 3071, The values go from -1024 to 3071 HU; the model package accepts -1023 to 3071 HU",
    "-1024, 3070, The values go from -1024 to 3071 HU; the model package accepts -1024 to 3070 HU"
  })
  @Verifies({"SRS-1208", "RC-19"})
  void the_first_and_the_last_value_belong_to_the_limits(int min, int max, String words) {
    assertSaid(examine(new Ranges().hounsfield(min, max), of(20, -1024), of(2, 3071)), words);
  }

  private static void assertSaid(List<Finding> reasons, String words) {
    if (words.isEmpty()) {
      assertThat(reasons).isEmpty();
    } else {
      assertThat(reasons).singleElement().extracting(Finding::message).asString().startsWith(words);
    }
  }

  /** Of the voxels so many with these values; all others are neither air nor tissue. */
  private static List<Finding> examine(Ranges ranges, Some... some) {
    short[] hounsfield = new short[GRID.voxels()];
    Arrays.fill(hounsfield, (short) -300);
    int next = 0;
    for (Some voxels : some) {
      Arrays.fill(hounsfield, next, next + voxels.count(), voxels.hu());
      next += voxels.count();
    }
    GateReport report = new GateReport();
    HounsfieldCheck.examine(new Volume(GRID, hounsfield), ranges.make(), report);
    return report.reasons();
  }

  private static Some of(int count, int hu) {
    return new Some(count, (short) hu);
  }

  private record Some(int count, short hu) {}
}
