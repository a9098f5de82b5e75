package org.oarlock.service.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.service.Finding;
import org.oarlock.service.fixture.CtSeries;
import org.oarlock.service.gate.Gate;
import org.oarlock.service.gate.GateOutcome;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class SegmentStepTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @Verifies(
      value = {"SRS-1301", "RC-22", "RC-32"},
      level = Level.INTEGRATION)
  void agrees_with_the_truth_however_the_patient_lies(PatientPosition position) throws IOException {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    Segmentation masks = segment(CtSeries.of(phantom, position));

    for (SegmentedStructure structure : masks.structures()) {
      String name = structure.spec().tg263Name();
      assertThat(Metrics.dice(structure.mask(), phantom.truth().get(name)))
          .as("Dice of " + name)
          .isGreaterThan(0.97);
    }
    assertThat(x(masks, 1)).isGreaterThan(x(masks, 2) + 50);
  }

  @Test
  @Verifies({"SRS-1302", "RC-30"})
  void passes_on_what_the_package_says_about_a_cut_lung() throws IOException {
    CtSeries upper = CtSeries.thorax();
    for (int slice = 0; slice < 8; slice++) {
      upper.without(0);
    }

    assertThat(SegmentStep.findings(segment(upper)))
        .extracting(Finding::code)
        .contains("STRUCTURE_TRUNCATED");
  }

  private Segmentation segment(CtSeries series) throws IOException {
    ModelPackage model = ShippedPackage.load();
    GateOutcome outcome = Gate.examine(series.in(folder), model.manifest().inputRanges());
    return SegmentStep.segment(
        ((GateOutcome.Gated) outcome).volume(), model, ProgressListener.SILENT);
  }

  private static double x(Segmentation masks, int structure) {
    return Metrics.centroid(masks.structures().get(structure).mask()).orElseThrow().x();
  }
}
