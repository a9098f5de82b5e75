package org.oarlock.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.series.CtInstance;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

class PixelCheckTest {

  @TempDir Path folder;

  @Test
  @Verifies({"SRS-1209", "RC-18"})
  void another_size_than_the_header_said_is_named() {
    CtInstance slice = CtSeries.thorax().in(folder).get(0);
    CtSeries narrower = CtSeries.thorax().editAll(b -> b.integers(Tags.COLUMNS, 60));
    CtSeries lower = CtSeries.thorax().editAll(b -> b.integers(Tags.ROWS, 50));

    for (CtSeries other : List.of(narrower, lower)) {
      CtInstance said = other.in(folder.resolve("said" + System.identityHashCode(other))).get(0);
      assertThat(examine(new CtInstance(slice.file(), said.header())))
          .singleElement()
          .satisfies(
              reason -> {
                assertThat(reason.message())
                    .isEqualTo(
                        "The header says %d x %d pixels but 68 x 56 were decoded.",
                        said.columns().orElseThrow(), said.rows().orElseThrow());
                assertThat(reason.place()).isEqualTo("z = -37.5 mm");
              });
    }
  }

  @Test
  @Verifies({"SRS-1209", "SRS-1210"})
  void what_is_wrong_with_a_file_is_said_without_its_path() throws IOException {
    CtInstance slice = CtSeries.thorax().in(folder).get(0);
    Files.delete(slice.file());

    assertThat(examine(slice))
        .extracting(Finding::message)
        .containsExactly(ReasonCode.PIXEL_DATA_UNREADABLE.meaning() + " The file");
  }

  private static List<Finding> examine(CtInstance slice) {
    GateReport report = new GateReport();
    PixelCheck.examine(List.of(new GateImage(slice)), ReadLimits.DEFAULT, report);
    return report.reasons();
  }
}
