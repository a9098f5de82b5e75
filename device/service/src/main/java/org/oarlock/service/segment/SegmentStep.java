package org.oarlock.service.segment;

import java.io.IOException;
import java.util.List;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.Segmenter;
import org.oarlock.inference.StructureFinding;
import org.oarlock.service.Finding;
import org.oarlock.trace.annotations.Implements;

/**
 * The step from a volume to masks. Its signature is the wall: numbers and a model package go in,
 * masks come out, and no header can follow them.
 */
@Implements({"SRS-1301", "SRS-1302"})
public final class SegmentStep {

  private SegmentStep() {}

  /**
   * Segments.
   *
   * @param volume HU in patient coordinates
   * @param model a verified package
   * @param progress hears how far it has come
   * @throws IOException if the network cannot be run
   */
  public static Segmentation segment(Volume volume, ModelPackage model, ProgressListener progress)
      throws IOException {
    return Segmenter.segment(volume, model, progress);
  }

  /** What the package found to say about its structures, as the device shows it. */
  public static List<Finding> findings(Segmentation segmentation) {
    return segmentation.findings().stream().map(SegmentStep::finding).toList();
  }

  private static Finding finding(StructureFinding finding) {
    String place =
        finding.place().isEmpty()
            ? finding.structure()
            : finding.structure() + ", " + finding.place();
    return new Finding("STRUCTURE_" + finding.code().name(), finding.message(), place);
  }
}
