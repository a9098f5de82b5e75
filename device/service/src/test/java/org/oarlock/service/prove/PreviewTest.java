package org.oarlock.service.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.inference.StructureSpec;
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

  @Test
  @Verifies(
      value = {"SRS-1510", "RC-54"},
      shows = Verifies.Shows.EFFECTIVE)
  void each_structure_of_the_file_and_no_other_is_outlined() throws IOException {
    CtSeries series = CtSeries.thorax();
    Draft draft = Draft.of(series, folder, HoleStyle.KEYHOLE);
    Set<Integer> meant = outlined(picture(series, draft));

    draft.contours(2, all -> List.of());

    assertThat(meant).hasSizeGreaterThan(2);
    assertThat(outlined(picture(series, draft)))
        .hasSize(meant.size() - 1)
        .isSubsetOf(meant)
        .isNotEmpty();
  }

  /** Colours of structures in the left half, where no legend shows them: tissue is only tinted. */
  private static Set<Integer> outlined(byte[] png) throws IOException {
    Set<Integer> known =
        Draft.model().manifest().structures().stream()
            .map(StructureSpec::colour)
            .map(rgb -> new Color(rgb.red(), rgb.green(), rgb.blue()).getRGB())
            .collect(Collectors.toSet());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth() / 2; x++) {
        seen.add(image.getRGB(x, y));
      }
    }
    seen.retainAll(known);
    return seen;
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
