package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.Tags;
import org.oarlock.service.Finding;
import org.oarlock.service.config.DeidentificationSettings;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.trace.annotations.Verifies;

class DeidentifyStageTest {
  private static final StepOutcome SEGMENTED = new StepOutcome.Waiting(Instant.EPOCH);

  @TempDir private Path folder;

  @Test
  @Verifies("SRS-4216")
  void copies_are_laid_out_again_after_an_attempt_that_broke_off() throws IOException {
    Files.createDirectories(folder.resolve("dry-run/case-1/images.part"));

    assertThat(work(CtSeries.thorax(), RouteMode.DRY_RUN_DEIDENTIFIED))
        .isInstanceOfSatisfying(
            StepOutcome.Advanced.class,
            kept -> {
              assertThat(kept.next()).isEqualTo(CaseState.KEPT);
              assertThat(kept.findings()).extracting(Finding::code).containsExactly("NOT_SENT");
            });
    try (Stream<Path> copies = Files.list(folder.resolve("dry-run/case-1/images"))) {
      assertThat(copies).hasSize(16);
    }
  }

  @Test
  @Verifies("SRS-4216")
  void a_doubt_holds_the_case() throws IOException {
    CtSeries head = CtSeries.thorax().editAll(b -> b.text(Tags.BODY_PART_EXAMINED, "HEAD"));

    assertThat(work(head, RouteMode.DRY_RUN_DEIDENTIFIED))
        .isInstanceOfSatisfying(
            StepOutcome.Advanced.class,
            held -> {
              assertThat(held.next()).isEqualTo(CaseState.HELD);
              assertThat(held.findings())
                  .extracting(Finding::code)
                  .containsExactly("FACE_POSSIBLE");
            });
  }

  @Test
  @Verifies("SRS-4216")
  void every_other_case_is_segmented() throws IOException {
    for (RouteMode mode : List.of(RouteMode.LIVE, RouteMode.SHADOW, RouteMode.DRY_RUN_RESULT)) {
      assertThat(work(CtSeries.thorax(), mode)).isSameAs(SEGMENTED);
    }
  }

  @Test
  @Verifies("SRS-4216")
  void without_a_key_nothing_is_copied() throws IOException {
    CaseDesk desk = desk(CtSeries.thorax(), RouteMode.DRY_RUN_DEIDENTIFIED);

    assertThatThrownBy(() -> stage(null).work(desk)).isInstanceOf(IOException.class);
  }

  private StepOutcome work(CtSeries series, RouteMode mode) throws IOException {
    Path key = folder.resolve("key");
    Files.writeString(key, "5e".repeat(32));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return stage(new DeidentificationSettings(key, null)).work(desk(series, mode));
  }

  private static DeidentifyStage stage(@Nullable DeidentificationSettings settings) {
    return new DeidentifyStage(settings, desk -> SEGMENTED);
  }

  private CaseDesk desk(CtSeries series, RouteMode mode) throws IOException {
    return GatedCase.desk(
        folder,
        series,
        mode,
        name -> {
          throw new IllegalStateException("no package is asked for");
        });
  }
}
