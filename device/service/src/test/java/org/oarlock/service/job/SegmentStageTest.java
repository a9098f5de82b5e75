package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.fixture.Draft;
import org.oarlock.service.segment.SegmentOutcome;
import org.oarlock.trace.annotations.Verifies;

class SegmentStageTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;

  @Test
  @Verifies({"SRS-1720", "RC-122"})
  void a_case_whose_masks_are_not_there_yet_waits_and_has_none() throws IOException {
    assertThat(work(new SegmentOutcome.Later()))
        .isEqualTo(new StepOutcome.Waiting(NOW.plusSeconds(5)));
    assertThat(new CaseFolder(folder, 1).file(CaseFolder.MASKS)).doesNotExist();
  }

  @Test
  @Verifies("SRS-1720")
  void a_case_that_is_refused_rests_as_failed_with_the_reason() throws IOException {
    Finding why = Finding.of("REMOTE_RESULT_WRONG", "It belongs to another volume.");

    assertThat(work(new SegmentOutcome.Refused(why)))
        .isEqualTo(new StepOutcome.Advanced(CaseState.FAILED, List.of(why)));
  }

  private StepOutcome work(SegmentOutcome outcome) throws IOException {
    return new SegmentStage((source, model) -> outcome, InstantSource.fixed(NOW))
        .work(GatedCase.desk(folder, CtSeries.thorax(), RouteMode.LIVE, name -> Draft.model()));
  }
}
