package org.oarlock.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ResultMessageTest {
  private static final String JOB = "12".repeat(32);
  private static final Segmentation MASKS = Draft.truth(CtSeries.thorax());

  @Test
  @Verifies({"SRS-4605", "RC-122"})
  void gives_back_the_masks_of_the_job() throws Exception {
    assertThat(read(whole(), JOB, MASKS.grid())).isEqualTo(MASKS);
  }

  @Test
  @Verifies(
      value = {"SRS-4605", "RC-122"},
      shows = Shows.EFFECTIVE)
  void whatever_part_of_it_arrives_is_no_result() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length += 89) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part, JOB, MASKS.grid())).isInstanceOf(CutResult.class);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-4605", "RC-122"},
      shows = Shows.EFFECTIVE)
  void a_changed_byte_anywhere_is_no_result() throws IOException {
    byte[] whole = whole();
    for (int at = 0; at < whole.length; at += 89) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      assertThatThrownBy(() -> read(damaged, JOB, MASKS.grid())).isInstanceOf(CutResult.class);
    }
  }

  @Test
  @Verifies({"SRS-4605", "RC-122"})
  void a_whole_result_of_something_else_is_wrong() throws IOException {
    byte[] whole = whole();
    assertThatThrownBy(() -> read(whole, "34".repeat(32), MASKS.grid()))
        .isInstanceOf(WrongResult.class)
        .hasMessageContaining("another volume, geometry or model package");

    Grid turned = CtSeries.lying(PatientPosition.HFP).phantom().volume().grid();
    assertThatThrownBy(() -> read(whole, JOB, turned))
        .isInstanceOf(WrongResult.class)
        .hasMessageContaining("another grid");
  }

  @Test
  @Verifies({"SRS-4605", "RC-122"})
  void a_result_in_which_a_structure_is_missing_is_wrong() throws IOException {
    List<?> all = MASKS.structures();
    Segmentation fewer =
        new Segmentation(MASKS.grid(), MASKS.structures().subList(0, all.size() - 1));
    byte[] message = ResultMessage.of(JOB, fewer, Draft.model());

    assertThatThrownBy(() -> read(message, JOB, MASKS.grid()))
        .isInstanceOf(WrongResult.class)
        .hasMessageContaining("not those that the model package declares");
  }

  private static byte[] whole() throws IOException {
    return ResultMessage.of(JOB, MASKS, Draft.model());
  }

  private static Segmentation read(byte[] message, String job, Grid grid)
      throws CutResult, WrongResult {
    return ResultMessage.read(message, job, grid, Draft.model());
  }
}
