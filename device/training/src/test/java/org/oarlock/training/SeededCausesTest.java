package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Metrics;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.FindingCode;
import org.oarlock.inference.ProgressListener;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.SegmentedStructure;
import org.oarlock.inference.Segmenter;
import org.oarlock.inference.StructureFinding;
import org.oarlock.trace.annotations.Verifies;

/** Causes of the risk register, seeded into the phantom. */
class SeededCausesTest {

  private static final Grid GRID = Phantom.grid();
  private static final short GAS = -1000;
  private static final short TISSUE = 40;
  private static final short LUNG = -800;

  private final Phantom phantom = Phantom.thorax(GRID);

  @Test
  @Verifies(value = "RC-33", shows = Verifies.Shows.EFFECTIVE)
  void a_couch_that_touches_the_skin_does_not_join_the_body() throws IOException {
    Volume touching =
        seeded(TISSUE, point -> point.y() >= 106 && point.y() < 112 && Math.abs(point.x()) < 170);

    Mask body = masks(segment(touching)).get("Body");

    assertThat(Metrics.dice(body, phantom.truth().get("Body"))).isGreaterThan(0.97);
  }

  @Test
  @Verifies(value = "RC-33", shows = Verifies.Shows.EFFECTIVE)
  void gas_in_the_bowel_is_not_taken_for_lung() throws IOException {
    Volume gas = seeded(GAS, point -> point.minus(new Vector3(60, -20, -95)).length() < 30);

    Map<String, Mask> found = masks(segment(gas));

    assertThat(Metrics.dice(found.get("Lung_L"), phantom.truth().get("Lung_L")))
        .isGreaterThan(0.95);
    assertThat(Metrics.dice(found.get("Body"), phantom.truth().get("Body"))).isGreaterThan(0.97);
  }

  @Test
  @Verifies("SRS-608")
  void lungs_that_touch_are_parted() throws IOException {
    Volume touching =
        seeded(
            LUNG,
            point ->
                Math.abs(point.x()) < 40
                    && Math.abs(point.y() + 35) < 8
                    && Math.abs(point.z() - 20) < 12);

    Segmentation found = segment(touching);

    assertThat(found.findings()).isEmpty();
    assertThat(Metrics.dice(masks(found).get("Lung_L"), phantom.truth().get("Lung_L")))
        .isGreaterThan(0.95);
    assertThat(Metrics.dice(masks(found).get("Lung_R"), phantom.truth().get("Lung_R")))
        .isGreaterThan(0.95);
  }

  @Test
  @Verifies("SRS-613")
  void lungs_that_cannot_be_told_apart_are_reported_on_both() throws IOException {
    Volume merged = seeded(LUNG, point -> Math.abs(point.x()) < 80 && Math.abs(point.y()) < 40);

    assertThat(segment(merged).findings())
        .filteredOn(finding -> finding.code() == FindingCode.BORDER_ESTIMATED)
        .extracting(StructureFinding::structure)
        .containsExactly("Lung_L", "Lung_R");
  }

  @Test
  @Verifies(value = "RC-29", shows = Verifies.Shows.EFFECTIVE)
  void a_missing_lung_is_absent_and_the_other_keeps_its_side() throws IOException {
    Volume oneLung =
        seeded(TISSUE, point -> point.x() > 5 && point.x() < 124 && Math.abs(point.y()) < 60);

    Segmentation found = segment(oneLung);

    assertThat(masks(found).get("Lung_L").isEmpty()).isTrue();
    assertThat(Metrics.dice(masks(found).get("Lung_R"), phantom.truth().get("Lung_R")))
        .isGreaterThan(0.95);
    assertThat(found.findings())
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.ABSENT);
  }

  private static Segmentation segment(Volume volume) throws IOException {
    return Segmenter.segment(volume, Models.reference(), ProgressListener.SILENT);
  }

  private static Map<String, Mask> masks(Segmentation segmentation) {
    return segmentation.structures().stream()
        .collect(Collectors.toMap(s -> s.spec().tg263Name(), SegmentedStructure::mask));
  }

  /** The phantom with the HU of some places replaced; points are mm from its centre, LPS. */
  private Volume seeded(short hu, Predicate<Vector3> where) {
    Vector3 centre =
        GRID.toPatient(
            (GRID.columns() - 1) / 2.0, (GRID.rows() - 1) / 2.0, (GRID.slices() - 1) / 2.0);
    short[] values = new short[GRID.voxels()];
    for (int k = 0; k < GRID.slices(); k++) {
      for (int j = 0; j < GRID.rows(); j++) {
        for (int i = 0; i < GRID.columns(); i++) {
          int voxel = GRID.index(i, j, k);
          boolean replaced = where.test(GRID.toPatient(i, j, k).minus(centre));
          values[voxel] = replaced ? hu : phantom.volume().hu(voxel);
        }
      }
    }
    return new Volume(GRID, values);
  }
}
