package org.oarlock.service.job;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.segment.MaskArchive;
import org.oarlock.service.segment.SegmentOutcome;
import org.oarlock.service.segment.SegmentStep;
import org.oarlock.service.segment.Segmenting;
import org.oarlock.trace.annotations.Implements;

/** Has a case segmented and keeps the masks. */
@Implements("SRS-1720")
final class SegmentStage implements Stage {
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(5);

  private final Segmenting segmenting;
  private final InstantSource clock;

  SegmentStage(Segmenting segmenting, InstantSource clock) {
    this.segmenting = segmenting;
    this.clock = clock;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    SegmentOutcome outcome = segmenting.segment(() -> desk.gated().volume(), desk.model());
    if (outcome instanceof SegmentOutcome.Made made) {
      return kept(desk, made.segmentation());
    }
    return outcome instanceof SegmentOutcome.Refused refused
        ? new StepOutcome.Advanced(CaseState.FAILED, List.of(refused.why()))
        : new StepOutcome.Waiting(clock.instant().plus(UNTIL_ASKED_AGAIN));
  }

  private static StepOutcome kept(CaseDesk desk, Segmentation masks) throws IOException {
    MaskArchive.write(desk.folder().file(CaseFolder.MASKS), masks, desk.model());
    desk.segmented(masks);
    return new StepOutcome.Advanced(
        CaseState.SEGMENTED,
        SegmentStep.findings(masks),
        Map.of(CaseFolder.MASKS, desk.folder().sealed(CaseFolder.MASKS)));
  }
}
