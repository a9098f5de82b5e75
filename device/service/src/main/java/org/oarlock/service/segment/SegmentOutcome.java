package org.oarlock.service.segment;

import org.oarlock.inference.Segmentation;
import org.oarlock.service.Finding;

/** What came of a segmentation: all of it, nothing yet, or nothing at all. */
public sealed interface SegmentOutcome {

  /** It is whole. */
  record Made(Segmentation segmentation) implements SegmentOutcome {}

  /** Nothing was made; the same question may be asked again in a while. */
  record Later() implements SegmentOutcome {}

  /** Nothing was made, and asking again would not help. */
  record Refused(Finding why) implements SegmentOutcome {}
}
