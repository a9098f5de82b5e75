package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.PatientPosition;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.FindingCode;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.inference.Segmenter;
import org.oarlock.inference.StructureFinding;
import org.oarlock.trace.annotations.Verifies;

class ReferencePhantomTest {

  private static final Map<String, Double> SMALLEST_DICE =
      Map.of("Body", 0.97, "Lung_L", 0.95, "Lung_R", 0.95, "Bone", 0.90);

  /** Interpolation between slices rounds off thin ribs. */
  private static final double COARSER = 0.05;

  @ParameterizedTest
  @EnumSource(PatientPosition.class)
  @Verifies({"SRS-608", "SRS-704", "RC-32"})
  void structures_agree_with_the_truth_in_every_patient_position(PatientPosition position)
      throws IOException {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));

    Segmentation found = segment(phantom.volume(), Models.reference());

    assertAgreement(found, phantom);
    assertThat(found.findings()).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-704", "RC-35"},
      shows = Verifies.Shows.EFFECTIVE)
  void structures_agree_with_the_truth_on_fine_pixels() throws IOException {
    Grid grid = PatientPosition.HFS.grid(400, 320, 60, 1, 3, new Vector3(0, 0, 0));
    Phantom phantom = Phantom.thorax(grid);

    assertAgreement(segment(phantom.volume(), Models.reference()), phantom);
  }

  @Test
  @Verifies("SRS-606")
  void a_network_may_work_on_a_grid_of_its_own() throws IOException {
    Phantom phantom = Phantom.thorax(Phantom.grid(PatientPosition.FFP));
    ModelPackage model =
        Models.referenceWith("\"voxelSpacingMm\": []", "\"voxelSpacingMm\": [2.0, 2.0, 2.5]");

    Segmentation found = segment(phantom.volume(), model);

    assertAgreement(found, phantom, COARSER);
  }

  @Test
  @Verifies(
      value = {"SRS-607", "SRS-604", "RC-66"},
      shows = Verifies.Shows.EFFECTIVE)
  void one_and_two_threads_and_a_second_run_give_the_same_masks() throws IOException {
    Volume volume = Phantom.thorax(Phantom.grid()).volume();
    ModelPackage model = Models.reference();

    List<Mask> one = masks(Segmenter.segment(volume, model, 1, ProgressListener.SILENT));
    List<Mask> two = masks(Segmenter.segment(volume, model, 2, ProgressListener.SILENT));
    List<Mask> again = masks(Segmenter.segment(volume, model, 2, ProgressListener.SILENT));

    assertThat(two).isEqualTo(one);
    assertThat(again).isEqualTo(one);
  }

  @Test
  @Verifies({"SRS-604", "RC-34"})
  void the_layout_of_windows_does_not_change_a_mask() throws IOException {
    Volume volume = Phantom.thorax(Phantom.grid()).volume();
    ModelPackage blended =
        Models.referenceWith(
            """
            "window": {"slices": 8, "rows": 0, "columns": 0},
                "overlap": {"slices": 0, "rows": 0, "columns": 0},
                "blending": "UNIFORM",\
            """,
            """
            "window": {"slices": 12, "rows": 64, "columns": 50},
                "overlap": {"slices": 5, "rows": 20, "columns": 13},
                "blending": "GAUSSIAN",\
            """);

    assertThat(masks(segment(volume, blended)))
        .isEqualTo(masks(segment(volume, Models.reference())));
  }

  @Test
  @Verifies(
      value = {"SRS-610", "RC-30"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_scan_that_ends_within_the_lungs_is_reported() throws IOException {
    Grid whole = Phantom.grid();
    Phantom phantom = Phantom.thorax(firstSlices(whole, 20), centre(whole));

    List<StructureFinding> findings = segment(phantom.volume(), Models.reference()).findings();

    assertThat(findings)
        .extracting(StructureFinding::structure, StructureFinding::code)
        .contains(tuple("Lung_L", FindingCode.TRUNCATED), tuple("Lung_R", FindingCode.TRUNCATED));
  }

  @Test
  @Verifies(
      value = {"SRS-609", "RC-29"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_scan_without_lungs_reports_them_absent() throws IOException {
    Grid whole = Phantom.grid();
    Phantom phantom = Phantom.thorax(firstSlices(whole, 6), centre(whole));

    Segmentation found = segment(phantom.volume(), Models.reference());

    assertThat(found.structures()).hasSize(4);
    assertThat(found.findings())
        .extracting(StructureFinding::structure, StructureFinding::code)
        .contains(tuple("Lung_L", FindingCode.ABSENT), tuple("Lung_R", FindingCode.ABSENT));
  }

  @Test
  void progress_rises_from_nothing_to_all() throws IOException {
    List<Double> heard = new ArrayList<>();

    Segmenter.segment(
        Phantom.thorax(Phantom.grid()).volume(),
        Models.reference(),
        (fraction, phase) -> heard.add(fraction));

    assertThat(heard).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(5);
  }

  private static Segmentation segment(Volume volume, ModelPackage model) throws IOException {
    return Segmenter.segment(volume, model, ProgressListener.SILENT);
  }

  private static List<Mask> masks(Segmentation segmentation) {
    return segmentation.structures().stream().map(SegmentedStructure::mask).toList();
  }

  private static void assertAgreement(Segmentation found, Phantom phantom) {
    assertAgreement(found, phantom, 0);
  }

  private static void assertAgreement(Segmentation found, Phantom phantom, double allowance) {
    for (SegmentedStructure structure : found.structures()) {
      String name = structure.spec().tg263Name();
      assertThat(Metrics.dice(structure.mask(), phantom.truth().get(name)))
          .as(name)
          .isGreaterThan(SMALLEST_DICE.get(name) - allowance);
    }
  }

  private static Grid firstSlices(Grid grid, int slices) {
    return new Grid(
        grid.columns(),
        grid.rows(),
        slices,
        grid.origin(),
        grid.rowDirection(),
        grid.columnDirection(),
        grid.columnSpacing(),
        grid.rowSpacing(),
        grid.sliceSpacing());
  }

  private static Vector3 centre(Grid grid) {
    return grid.toPatient(
        (grid.columns() - 1) / 2.0, (grid.rows() - 1) / 2.0, (grid.slices() - 1) / 2.0);
  }
}
