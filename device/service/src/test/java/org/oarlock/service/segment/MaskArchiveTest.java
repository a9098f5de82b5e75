package org.oarlock.service.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.imaging.Mask;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class MaskArchiveTest {

  @TempDir Path folder;

  @Test
  @Verifies("SRS-1303")
  void gives_back_what_was_stored_absent_structures_included() throws IOException {
    CtSeries series = CtSeries.thorax();
    Map<String, Mask> found = new HashMap<>(series.phantom().truth());
    found.remove("Lung_R");
    Segmentation masks = Draft.segmentation(found);
    Path archive = folder.resolve("masks");

    MaskArchive.write(archive, masks, Draft.model());

    assertThat(MaskArchive.read(archive, Draft.model())).isEqualTo(masks);
  }

  @Test
  @Verifies("SRS-1303")
  void gives_the_same_bytes_for_the_same_masks() throws IOException {
    Segmentation masks = Draft.truth(CtSeries.thorax());

    String one = MaskArchive.write(folder.resolve("one"), masks, Draft.model());
    String two = MaskArchive.write(folder.resolve("two"), masks, Draft.model());

    assertThat(one).isEqualTo(two).hasSize(64);
    assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
  }

  @Test
  @Verifies(
      value = {"SRS-1303", "RC-28"},
      shows = Shows.EFFECTIVE)
  void refuses_a_changed_byte_anywhere() throws IOException {
    Path archive = folder.resolve("masks");
    MaskArchive.write(archive, Draft.truth(CtSeries.thorax()), Draft.model());
    byte[] sound = Files.readAllBytes(archive);
    for (int at = 0; at < sound.length; at += 97) {
      byte[] damaged = sound.clone();
      damaged[at] ^= 1;
      Files.write(archive, damaged);

      assertThatIOException().isThrownBy(() -> MaskArchive.read(archive, Draft.model()));
    }
  }

  @Test
  @Verifies(
      value = {"SRS-1303", "RC-28"},
      shows = Shows.EFFECTIVE)
  void refuses_an_archive_that_was_cut() throws IOException {
    Path archive = folder.resolve("masks");
    MaskArchive.write(archive, Draft.truth(CtSeries.thorax()), Draft.model());
    byte[] sound = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(sound, sound.length / 2));

    assertThatIOException()
        .isThrownBy(() -> MaskArchive.read(archive, Draft.model()))
        .withMessageContaining("altered or cut");
  }

  @Test
  @Verifies({"SRS-1304", "RC-27", "RC-36"})
  void carries_a_reference_package_that_is_not_clinical() throws IOException {
    assertThat(ShippedPackage.load().manifest().name()).isEqualTo(ShippedPackage.NAME);
    assertThat(ShippedPackage.load().manifest().clinical()).isFalse();
  }
}
