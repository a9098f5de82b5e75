package org.oarlock.service.gate;

import java.util.List;
import org.oarlock.inference.InputRanges;

/** One group of questions to a series. Says everything that is wrong, not the first thing. */
@FunctionalInterface
interface SeriesCheck {

  /**
   * Adds what is wrong to {@code report}.
   *
   * @param images the slices without localizers, in no particular order, at least one
   * @param ranges what the model package accepts
   */
  void examine(List<GateImage> images, InputRanges ranges, GateReport report);
}
