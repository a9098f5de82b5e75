package org.oarlock.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Mask;
import org.oarlock.imaging.Vector3;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.shape.Take;
import org.oarlock.trace.annotations.Verifies;

class StructureChecksTest {

  /** 10 x 10 x 5 voxels of 10 mm: 1 mL each; x from -45 to 45 mm, z from 0 to 40 mm. */
  private static final Grid GRID =
      new Grid(
          10,
          10,
          5,
          new Vector3(-45, -45, 0),
          new Vector3(1, 0, 0),
          new Vector3(0, 1, 0),
          10,
          10,
          10);

  private final Map<StructureSpec, Mask> masks = new LinkedHashMap<>();
  private final short[] hounsfield = new short[GRID.voxels()];

  @Test
  @Verifies({"SRS-609", "RC-29"})
  void an_empty_structure_is_reported_absent() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, new Mask(GRID));

    assertThat(findings(lung))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.ABSENT);
  }

  @Test
  @Verifies(value = {"SRS-610", "RC-30"})
  void touching_the_first_and_the_last_slice_is_reported_with_both_places() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(6, 8, 3, 6, 0, 4));

    assertThat(findings(lung))
        .allMatch(finding -> finding.code() == FindingCode.TRUNCATED)
        .extracting(StructureFinding::place)
        .containsExactly("z = 0.0 mm", "z = 40.0 mm");
  }

  @Test
  @Verifies("SRS-610")
  void touching_an_edge_of_the_image_is_reported_with_its_place() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(7, 9, 0, 3, 1, 3));

    assertThat(findings(lung))
        .allMatch(finding -> finding.code() == FindingCode.TRUNCATED)
        .extracting(StructureFinding::place)
        .containsExactly("x = 45.0 mm", "y = -45.0 mm");
  }

  @Test
  @Verifies({"SRS-610", "RC-30"})
  void touching_the_filling_around_the_reconstructed_field_is_reported_with_its_place() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(6, 7, 3, 6, 1, 3));
    StructureSpec inner = add("Heart", Laterality.NONE, box(4, 6, 3, 6, 1, 3));
    for (int j = 0; j < GRID.rows(); j++) {
      hounsfield[GRID.index(8, j, 2)] = -3024;
      hounsfield[GRID.index(9, j, 2)] = -3024;
    }

    assertThat(findings(lung))
        .extracting(StructureFinding::code, StructureFinding::place)
        .containsExactly(tuple(FindingCode.TRUNCATED, "x = 25.0, y = -15.0, z = 20.0 mm"));
    assertThat(findings(inner)).isEmpty();
  }

  @Test
  @Verifies({"SRS-611", "RC-31"})
  void a_volume_outside_the_expected_range_is_reported_with_the_figures() {
    StructureSpec small = add("Lung_L", Laterality.LEFT, box(6, 6, 3, 3, 1, 1));
    StructureSpec large = add("Lung_R", Laterality.RIGHT, box(1, 4, 1, 8, 1, 3));

    assertThat(findings(small))
        .extracting(StructureFinding::message)
        .containsExactly("Lung_L has a volume of 1 mL; 5 to 60 mL are expected");
    assertThat(findings(large))
        .extracting(StructureFinding::message)
        .containsExactly("Lung_R has a volume of 96 mL; 5 to 60 mL are expected");
  }

  @Test
  @Verifies("SRS-611")
  void a_truncated_structure_may_be_small() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(6, 6, 3, 3, 0, 0));

    assertThat(findings(lung))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.TRUNCATED);
  }

  @Test
  @Verifies(
      value = {"SRS-612", "RC-32"},
      shows = Verifies.Shows.EFFECTIVE)
  void swapped_sides_are_reported_on_both() {
    StructureSpec left = add("Lung_L", Laterality.LEFT, box(1, 3, 3, 6, 1, 3));
    StructureSpec right = add("Lung_R", Laterality.RIGHT, box(6, 8, 3, 6, 1, 3));

    assertThat(findings(left))
        .extracting(StructureFinding::message)
        .containsExactly("Lung_L lies to the patient's right of Lung_R");
    assertThat(findings(right))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.WRONG_SIDE);
  }

  @Test
  @Verifies("SRS-612")
  void a_single_structure_is_compared_with_the_outline_of_the_patient() {
    StructureSpec left = add("Lung_L", Laterality.LEFT, box(1, 3, 3, 6, 1, 3));
    add("Body", Laterality.NONE, box(1, 8, 1, 8, 0, 4));

    assertThat(findings(left))
        .extracting(StructureFinding::message)
        .containsExactly("Lung_L lies to the patient's right of Body");
  }

  @Test
  @Verifies({"SRS-609", "SRS-610", "SRS-611", "SRS-612"})
  void a_sound_structure_has_no_finding() {
    StructureSpec left = add("Lung_L", Laterality.LEFT, box(6, 8, 3, 6, 1, 3));
    add("Lung_R", Laterality.RIGHT, box(1, 3, 3, 6, 1, 3));

    assertThat(findings(left)).isEmpty();
  }

  @Test
  @Verifies("SRS-610")
  void a_structure_that_begins_and_ends_inside_the_scan_touches_neither_end() {
    Mask mask = box(0, 0, 0, 0, 1, 1);
    box(9, 9, 9, 9, 3, 3).bits().stream().forEach(mask.bits()::set);
    StructureSpec lung = add("Lung_L", Laterality.LEFT, mask);

    assertThat(findings(lung))
        .extracting(StructureFinding::place)
        .isNotEmpty()
        .noneMatch(place -> place.startsWith("z = "));
  }

  @Test
  @Verifies({"SRS-610", "SRS-611", "RC-31"})
  void what_may_be_cut_is_neither_reported_nor_an_excuse() {
    StructureSpec ends = add("Body", Laterality.NONE, box(4, 4, 4, 4, 0, 0), true, false, true);
    StructureSpec sides = add("Spine", Laterality.NONE, box(0, 0, 3, 3, 2, 2), false, true, false);

    assertThat(findings(ends))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.VOLUME_IMPLAUSIBLE);
    assertThat(findings(sides))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.VOLUME_IMPLAUSIBLE);
  }

  @Test
  @Verifies(
      value = {"SRS-611", "RC-31"},
      shows = Verifies.Shows.EFFECTIVE)
  void the_limits_of_the_expected_volume_belong_to_it() {
    StructureSpec smallest = add("Small", Laterality.NONE, box(2, 6, 3, 3, 1, 1));
    StructureSpec largest = add("Large", Laterality.NONE, box(2, 6, 3, 6, 1, 3));

    assertThat(findings(smallest)).isEmpty();
    assertThat(findings(largest)).isEmpty();
  }

  @Test
  @Verifies("SRS-612")
  void a_structure_is_compared_only_with_the_other_side_of_itself() {
    StructureSpec left = add("Lung_L", Laterality.LEFT, box(1, 3, 3, 6, 1, 3));
    add("Kidney_R", Laterality.RIGHT, box(6, 8, 3, 6, 1, 3));
    add("Lung", Laterality.NONE, box(6, 8, 3, 6, 1, 3));
    add("Lung_R", Laterality.RIGHT, new Mask(GRID));

    assertThat(findings(left)).isEmpty();
  }

  @Test
  @Verifies(
      value = {"SRS-612", "RC-32"},
      shows = Verifies.Shows.EFFECTIVE)
  void two_sides_at_one_place_are_not_taken_for_right() {
    StructureSpec left = add("Lung_L", Laterality.LEFT, box(3, 5, 3, 6, 1, 3));
    add("Lung_R", Laterality.RIGHT, box(3, 5, 3, 6, 1, 3));

    assertThat(findings(left))
        .extracting(StructureFinding::code)
        .containsExactly(FindingCode.WRONG_SIDE);
  }

  @Test
  @Verifies({"SRS-610", "RC-30"})
  void filling_on_either_side_is_seen_and_its_limit_is_matter() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(2, 3, 3, 6, 1, 3));
    hounsfield[GRID.index(0, 4, 2)] = -3024;
    hounsfield[GRID.index(1, 4, 2)] = -1501;
    hounsfield[GRID.index(1, 3, 2)] = -1500;
    hounsfield[GRID.index(0, 3, 2)] = -1500;
    hounsfield[GRID.index(4, 6, 2)] = -3024;

    assertThat(findings(lung))
        .extracting(StructureFinding::place)
        .containsExactly("x = -25.0, y = -5.0, z = 20.0 mm");
  }

  @Test
  @Verifies("SRS-610")
  void the_limit_of_filling_is_matter_on_the_far_side_too() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(7, 8, 3, 6, 1, 3));
    hounsfield[GRID.index(9, 5, 2)] = -1500;

    assertThat(findings(lung)).isEmpty();
  }

  @Test
  @Verifies("SRS-610")
  void a_slice_of_nothing_but_filling_cuts_nothing() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(6, 7, 3, 6, 1, 3));
    for (int slice : List.of(0, 4)) {
      for (int j = 0; j < GRID.rows(); j++) {
        for (int i = 0; i < GRID.columns(); i++) {
          hounsfield[GRID.index(i, j, slice)] = -2048;
        }
      }
    }

    assertThat(findings(lung)).isEmpty();
  }

  @Test
  @Verifies("SRS-610")
  void the_edge_of_the_image_is_no_edge_of_the_reconstructed_field() {
    StructureSpec lung = add("Lung_L", Laterality.LEFT, box(0, 2, 5, 6, 1, 3));
    for (int i = 0; i < GRID.columns(); i++) {
      hounsfield[GRID.index(i, 4, 2)] = -3024;
    }

    assertThat(findings(lung)).extracting(StructureFinding::place).containsExactly("x = -45.0 mm");
  }

  @Test
  @Verifies("SRS-610")
  void the_place_of_a_cut_is_the_middle_of_its_slice_however_the_slice_is_turned() {
    Grid turned =
        new Grid(
            10,
            10,
            5,
            new Vector3(-45, -45, 0),
            new Vector3(0.8, 0, 0.6),
            new Vector3(0.36, 0.8, -0.48),
            10,
            10,
            10);
    Mask mask = new Mask(turned);
    mask.add(4, 4, 0);
    StructureSpec body = add("Body", Laterality.NONE, mask, true, true, true);

    assertThat(new StructureChecks(new Volume(turned, hounsfield), masks).of(body))
        .extracting(StructureFinding::place)
        .contains("z = 5.4 mm");
  }

  private List<StructureFinding> findings(StructureSpec spec) {
    return new StructureChecks(new Volume(GRID, hounsfield), masks).of(spec);
  }

  private StructureSpec add(String name, Laterality laterality, Mask mask) {
    boolean body = name.equals("Body");
    return add(name, laterality, mask, body, !body, true);
  }

  private StructureSpec add(
      String name, Laterality laterality, Mask mask, boolean body, boolean ends, boolean sides) {
    StructureSpec spec =
        new StructureSpec(
            name,
            new CodedTerm("1", "SCT", name),
            body ? "EXTERNAL" : "ORGAN",
            new Colour(1, 2, 3),
            laterality,
            new VolumeRange(5, body ? 1000 : 60),
            ends,
            sides,
            List.of(new Take(List.of("soft"))));
    masks.put(spec, mask);
    return spec;
  }

  private static Mask box(int i0, int i1, int j0, int j1, int k0, int k1) {
    Mask mask = new Mask(GRID);
    for (int k = k0; k <= k1; k++) {
      for (int j = j0; j <= j1; j++) {
        for (int i = i0; i <= i1; i++) {
          mask.add(i, j, k);
        }
      }
    }
    return mask;
  }
}
