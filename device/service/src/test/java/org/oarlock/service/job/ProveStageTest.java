package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.service.Finding;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class ProveStageTest {
  @TempDir private Path folder;
  private CaseDesk desk;

  @BeforeEach
  void a_case_drawn_in_both_formats() throws IOException {
    desk = GatedCase.segmented(folder);
    GatedCase.drawn(folder, desk, "rtstruct, seg");
  }

  @Test
  @Verifies("SRS-1513")
  void both_objects_are_proved_and_recorded_as_they_lie_on_disk() throws IOException {
    Map<String, String> written = new TreeMap<>();
    StepOutcome.Advanced outcome = prove("rtstruct, seg");
    for (Path file : desk.folder().all()) {
      written.put(file.getFileName().toString(), Sha256.of(file));
    }

    assertThat(outcome.next()).isEqualTo(CaseState.PROVED);
    assertThat(outcome.artifacts())
        .isEqualTo(written)
        .containsKeys(CaseFolder.STRUCTURE_SET, CaseFolder.SEGMENTATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtstruct, seg", "rtstruct"})
  @Verifies(
      value = {"SRS-1513", "RC-200"},
      shows = Shows.EFFECTIVE)
  void other_voxels_in_the_segmentation_block_the_case_wanted_or_not(String formats)
      throws IOException {
    Path segmentation = desk.folder().file(CaseFolder.SEGMENTATION);
    byte[] bytes = Files.readAllBytes(segmentation);
    bytes[bytes.length - 100] ^= 1;
    Files.write(segmentation, bytes);

    StepOutcome.Advanced outcome = prove(formats);

    assertThat(outcome.next()).isEqualTo(CaseState.BLOCKED);
    assertThat(outcome.findings()).extracting(Finding::code).contains("PROOF_VOXELS");
    assertThat(outcome.artifacts()).as("nothing of it may be delivered").isEmpty();
    assertThat(desk.folder().has(CaseFolder.PREVIEW)).isFalse();
  }

  @Test
  @Verifies(
      value = {"SRS-1513", "RC-200"},
      shows = Shows.EFFECTIVE)
  void a_segmentation_in_the_place_of_the_structure_set_blocks_the_case() throws IOException {
    Files.copy(
        desk.folder().file(CaseFolder.SEGMENTATION),
        desk.folder().file(CaseFolder.STRUCTURE_SET),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(prove("rtstruct, seg").next()).isEqualTo(CaseState.BLOCKED);
  }

  private StepOutcome.Advanced prove(String formats) throws IOException {
    return (StepOutcome.Advanced)
        new ProveStage(GatedCase.site(folder, formats), GatedCase.DEVICE).work(desk);
  }
}
