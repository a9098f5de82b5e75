package org.oarlock.service.job;

import java.io.IOException;
import java.util.Map;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.service.segment.MaskArchive;
import org.oarlock.service.segment.SegmentStep;

/** Has a case segmented and keeps the masks. */
final class SegmentStage implements Stage {
  private final ProgressListener progress;

  SegmentStage(ProgressListener progress) {
    this.progress = progress;
  }

  @Override
  public StepOutcome work(CaseDesk desk) throws IOException {
    Segmentation masks = SegmentStep.segment(desk.gated().volume(), desk.model(), progress);
    MaskArchive.write(desk.folder().file(CaseFolder.MASKS), masks, desk.model());
    desk.segmented(masks);
    return new StepOutcome.Advanced(
        CaseState.SEGMENTED,
        SegmentStep.findings(masks),
        Map.of(CaseFolder.MASKS, desk.folder().sealed(CaseFolder.MASKS)));
  }
}
