package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.service.Sha256;
import org.oarlock.trace.annotations.Verifies;

class DrawStageTest {
  @TempDir private Path folder;
  private CaseDesk desk;

  @BeforeEach
  void a_segmented_case() throws IOException {
    desk = GatedCase.segmented(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtstruct, seg", "seg"})
  @Verifies("SRS-1414")
  void the_structure_set_is_always_drawn_and_the_segmentation_where_it_is_wanted(String formats)
      throws IOException {
    StepOutcome outcome = GatedCase.drawn(folder, desk, formats);

    assertThat(outcome)
        .isEqualTo(
            new StepOutcome.Advanced(
                CaseState.DRAWN,
                List.of(),
                Map.of(
                    CaseFolder.STRUCTURE_SET,
                    digest(CaseFolder.STRUCTURE_SET),
                    CaseFolder.SEGMENTATION,
                    digest(CaseFolder.SEGMENTATION))));
  }

  @Test
  @Verifies({"SRS-1414", "SRS-1709"})
  void a_segmentation_of_an_earlier_attempt_does_not_stay_beside_a_new_structure_set()
      throws IOException {
    Files.writeString(desk.folder().file(CaseFolder.SEGMENTATION), "voxels of yesterday");

    StepOutcome outcome = GatedCase.drawn(folder, desk, "rtstruct");

    assertThat(desk.folder().has(CaseFolder.SEGMENTATION)).isFalse();
    assertThat(outcome)
        .isEqualTo(
            new StepOutcome.Advanced(
                CaseState.DRAWN,
                List.of(),
                Map.of(CaseFolder.STRUCTURE_SET, digest(CaseFolder.STRUCTURE_SET))));
  }

  private String digest(String name) throws IOException {
    return Sha256.of(desk.folder().file(name));
  }
}
