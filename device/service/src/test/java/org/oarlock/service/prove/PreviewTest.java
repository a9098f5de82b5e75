package org.oarlock.service.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.draw.HoleStyle;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.trace.annotations.Verifies;

/** The picture shows what was written, not what was meant. */
class PreviewTest {

  @TempDir private Path folder;

  @Test
  @Verifies(
      value = {"SRS-1510", "RC-54"},
      shows = Verifies.Shows.EFFECTIVE)
  void contours_that_moved_in_the_file_move_in_the_picture() throws IOException {
    CtSeries series = CtSeries.thorax();
    Draft draft = Draft.of(series, folder, HoleStyle.KEYHOLE);
    byte[] meant = picture(series, draft);

    draft.points(p -> new double[] {p[0] + 12, p[1], p[2]});

    assertThat(picture(series, draft)).isNotEqualTo(meant);
  }

  @Test
  @Verifies(
      value = {"SRS-1510", "RC-54"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_structure_that_is_missing_in_the_file_is_missing_in_the_picture() throws IOException {
    CtSeries series = CtSeries.thorax();
    Draft draft = Draft.of(series, folder, HoleStyle.KEYHOLE);
    byte[] meant = picture(series, draft);

    draft.contours(2, all -> List.of());

    assertThat(picture(series, draft)).isNotEqualTo(meant);
  }

  private static byte[] picture(CtSeries series, Draft draft) throws IOException {
    Files.write(draft.written(), draft.bytes());
    return Preview.draw(
        new PreviewRequest(
            draft.written(),
            draft.ct(),
            series.phantom().volume(),
            List.of(),
            "series",
            "maker",
            false));
  }
}
