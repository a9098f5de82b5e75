package org.oarlock.service.qualify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Phantom;
import org.oarlock.trace.annotations.Verifies;

/** What another processor, driver or library could do to a structure fails the self-check. */
class StructureCheckTest {

  private static final Phantom PHANTOM = Phantom.thorax(Phantom.grid());

  @Test
  @Verifies("RC-78")
  void the_truth_passes() {
    for (StructureCheck check : StructureCheck.OF_THE_REFERENCE_PACKAGE) {
      Mask truth = truth(check.name());
      assertThat(check.compare(Optional.of(truth), truth, "phantom")).allMatch(CheckResult::passed);
    }
  }

  @Test
  @Verifies(value = "RC-78", shows = Verifies.Shows.EFFECTIVE)
  void a_structure_that_moved_by_two_voxels_fails() {
    for (StructureCheck check : StructureCheck.OF_THE_REFERENCE_PACKAGE) {
      Mask truth = truth(check.name());
      assertThat(check.compare(Optional.of(moved(truth, 2)), truth, "phantom"))
          .anyMatch(line -> !line.passed());
    }
  }

  @Test
  @Verifies(value = "RC-78", shows = Verifies.Shows.EFFECTIVE)
  void the_other_lung_under_its_name_fails() {
    StructureCheck left = named("Lung_L");

    assertThat(left.compare(Optional.of(truth("Lung_R")), truth("Lung_L"), "phantom"))
        .anyMatch(line -> !line.passed());
  }

  @Test
  @Verifies(value = "RC-78", shows = Verifies.Shows.EFFECTIVE)
  void a_structure_that_did_not_come_or_is_empty_fails() {
    StructureCheck bone = named("Bone");
    Mask truth = truth("Bone");

    assertThat(bone.compare(Optional.empty(), truth, "phantom"))
        .singleElement()
        .matches(line -> !line.passed());
    assertThat(bone.compare(Optional.of(new Mask(truth.grid())), truth, "phantom"))
        .singleElement()
        .matches(line -> !line.passed());
  }

  private static StructureCheck named(String name) {
    List<StructureCheck> checks = StructureCheck.OF_THE_REFERENCE_PACKAGE;
    return checks.stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow();
  }

  private static Mask truth(String name) {
    return Optional.ofNullable(PHANTOM.truth().get(name)).orElseThrow();
  }

  /** The mask with every voxel moved along the rows. */
  private static Mask moved(Mask mask, int columns) {
    Grid grid = mask.grid();
    Mask moved = new Mask(grid);
    mask.bits().stream().map(at -> at + columns).forEach(moved.bits()::set);
    return moved;
  }
}
