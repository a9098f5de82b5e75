package org.oarlock.service.segment;

import java.io.IOException;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;

/** Whoever turns a volume into masks: this process, or another device. */
@FunctionalInterface
public interface Segmenting {

  /**
   * Segments, whole or not at all.
   *
   * @param volume HU in patient coordinates, without identity
   * @param model a verified package
   * @throws IOException if it was tried and failed
   */
  SegmentOutcome segment(Volume volume, ModelPackage model) throws IOException;
}
