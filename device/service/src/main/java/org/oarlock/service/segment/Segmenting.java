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
   * @param source gives HU in patient coordinates, without identity; asked only when they are
   *     needed
   * @param model a verified package
   * @throws IOException if it was tried and failed, or if the volume cannot be read
   */
  SegmentOutcome segment(VolumeSource source, ModelPackage model) throws IOException;

  /** Where a volume comes from. */
  @FunctionalInterface
  interface VolumeSource {
    /** Reads the volume; it may take seconds. */
    Volume volume() throws IOException;
  }
}
