package org.oarlock.trace.review;

import java.util.List;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.model.TraceModel;

/** Files that decide what counts as enough, and that persons therefore sign as they sign items. */
@Implements("SRS-3350")
public final class Controlled {

  private Controlled() {}

  /** The model with its floors and sources, the risk policy, and what stood here last time. */
  public static List<String> files(TraceModel model) {
    return Stream.of(TraceModel.FILE, model.policy().riskFile(), model.baseline())
        .filter(file -> !file.isEmpty())
        .distinct()
        .toList();
  }
}
