package org.oarlock.service.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class PixelDoubtsTest {

  private static final int COLUMNS = 68;
  private static final int ROWS = 56;

  @TempDir Path folder;

  @Test
  @Verifies(
      value = {"SRS-4206", "RC-151"},
      shows = Shows.EFFECTIVE)
  void what_may_show_a_person_is_held() {
    assertThat(held(CtSeries.thorax().edit(2, b -> b.text(Tags.BURNED_IN_ANNOTATION, "YES"))))
        .containsExactly("ANNOTATION_PRESENT");
    assertThat(held(CtSeries.thorax().editAll(b -> b.text(Tags.IMAGE_TYPE, "DERIVED", "PRIMARY"))))
        .containsExactly("ANNOTATION_UNKNOWN");
    assertThat(held(CtSeries.thorax().editAll(b -> b.text(Tags.BODY_PART_EXAMINED, "HEAD"))))
        .containsExactly("FACE_POSSIBLE");
    assertThat(held(CtSeries.thorax().editAll(b -> b.remove(Tags.BODY_PART_EXAMINED))))
        .containsExactly("FACE_POSSIBLE");
    assertThat(held(CtSeries.thorax().edit(4, b -> b.bytes(Tags.PIXEL_DATA, Vr.OW, written()))))
        .contains("TEXT_POSSIBLE");
  }

  @Test
  @Verifies({"SRS-4206", "RC-151"})
  void a_body_as_small_as_a_head_is_held_whatever_the_header_says() {
    // The same ellipse on pixels of 3 mm instead of 5.5: 157 cm² instead of 528.
    Phantom thorax = Phantom.thorax(grid(5.5));
    Grid small = grid(3);
    Phantom head = new Phantom(new Volume(small, hounsfield(thorax)), thorax.truth());

    assertThat(held(CtSeries.of(head, PatientPosition.HFS))).containsExactly("FACE_POSSIBLE");
  }

  @Test
  @Verifies("SRS-4207")
  void a_person_releases_a_doubt_but_nothing_that_is_certain() {
    Export head =
        Export.of(CtSeries.thorax().editAll(b -> b.text(Tags.BODY_PART_EXAMINED, "HEAD")), folder);

    assertThat(head.releasing(Doubt.FACE_POSSIBLE).held()).isEmpty();
    assertThat(Doubt.of("ANNOTATION_PRESENT")).isEmpty();
    assertThat(Doubt.of("IDENTITY_FOUND")).isEmpty();
    assertThat(Doubt.of("TEXT_POSSIBLE")).contains(Doubt.TEXT_POSSIBLE);
  }

  private List<String> held(CtSeries series) {
    return Export.of(series, folder.resolve("case" + System.nanoTime())).held();
  }

  /** A slice of air with a line of the brightest pixels in a corner, as an annotation has. */
  private static byte[] written() {
    ByteBuffer pixels = ByteBuffer.allocate(2 * COLUMNS * ROWS).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 20; row < 40; row++) {
      for (int column = 20; column < 50; column++) {
        pixels.putShort(2 * (row * COLUMNS + column), (short) 1064);
      }
    }
    for (int column = 0; column < 40; column++) {
      pixels.putShort(2 * (2 * COLUMNS + column), (short) 4095);
    }
    return pixels.array();
  }

  private static Grid grid(double pixel) {
    return PatientPosition.HFS.grid(COLUMNS, ROWS, 16, pixel, 5, new Vector3(12.5, -180.25, 0));
  }

  private static short[] hounsfield(Phantom phantom) {
    short[] values = new short[phantom.volume().grid().voxels()];
    for (int n = 0; n < values.length; n++) {
      values[n] = phantom.volume().hu(n);
    }
    return values;
  }
}
