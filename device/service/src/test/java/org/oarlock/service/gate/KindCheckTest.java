package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.dicom.Tags;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

/** Forms of pixels and units of values that are nearly those of a CT slice. */
class KindCheckTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    Tags.SAMPLES_PER_PIXEL + ", 3",
    Tags.BITS_ALLOCATED + ", 12",
    Tags.BITS_ALLOCATED + ", 32"
  })
  @Verifies({"SRS-1201", "RC-13"})
  void pixels_in_another_form_are_refused(int tag, int value) {
    assertThat(codes(CtSeries.thorax().edit(5, b -> b.integers(tag, value))))
        .contains("PIXEL_FORMAT");
  }

  @Test
  @Verifies({"SRS-1201", "RC-13"})
  void pixels_of_8_bits_have_the_form_of_a_slice() {
    assertThat(codes(CtSeries.thorax().edit(5, b -> b.integers(Tags.BITS_ALLOCATED, 8))))
        .doesNotContain("PIXEL_FORMAT");
  }

  @Test
  @Verifies({"SRS-1201", "RC-13"})
  void an_inverted_image_is_refused() {
    assertThat(
            codes(
                CtSeries.thorax()
                    .edit(5, b -> b.text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1"))))
        .contains("PIXEL_FORMAT");
  }

  @Test
  @Verifies({"SRS-1201", "RC-13"})
  void several_frames_in_a_file_are_refused() {
    assertThat(codes(CtSeries.thorax().edit(5, b -> b.integers(Tags.NUMBER_OF_FRAMES, 2))))
        .contains("PIXEL_FORMAT");
    assertThat(codes(CtSeries.thorax().edit(5, b -> b.integers(Tags.NUMBER_OF_FRAMES, 1))))
        .isEmpty();
  }

  @Test
  @Verifies("SRS-1201")
  void an_unspecified_unit_is_said_and_not_refused() {
    CtSeries series = CtSeries.thorax().editAll(b -> b.text(Tags.RESCALE_TYPE, "US"));

    GateOutcome outcome = Gate.examine(series.in(folder), new Ranges().make());

    assertThat(((GateOutcome.Gated) outcome).findings())
        .extracting(Finding::code)
        .containsExactly("RESCALE_UNIT_UNKNOWN");
  }

  private List<String> codes(CtSeries series) {
    return Examination.codes(series, folder, new Ranges());
  }
}
