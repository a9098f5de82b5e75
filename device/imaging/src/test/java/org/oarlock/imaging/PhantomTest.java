package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;

class PhantomTest {

  @Test
  @Verifies("SRS-108")
  void has_the_four_structures_in_a_fixed_order() {
    Phantom phantom = Phantom.thorax(Phantom.grid());

    assertThat(phantom.truth().keySet()).containsExactly("Body", "Lung_L", "Lung_R", "Bone");
    assertThat(phantom.truth().values()).noneMatch(Mask::isEmpty);
  }

  @Test
  @Verifies("SRS-108")
  void is_the_same_every_time() {
    Phantom one = Phantom.thorax(Phantom.grid());
    Phantom two = Phantom.thorax(Phantom.grid());

    assertThat(one.truth()).isEqualTo(two.truth());
    for (int index = 0; index < one.volume().grid().voxels(); index++) {
      assertThat(one.volume().hu(index)).isEqualTo(two.volume().hu(index));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-108")
  void keeps_left_and_right_of_the_patient_however_he_lies(PatientPosition position) {
    Grid grid = Phantom.grid(position);
    Phantom phantom = Phantom.thorax(grid);
    Vector3 body = centroid(phantom, Phantom.BODY);

    Vector3 left = centroid(phantom, Phantom.LEFT_LUNG).minus(body);
    Vector3 right = centroid(phantom, Phantom.RIGHT_LUNG).minus(body);
    Vector3 bone = centroid(phantom, Phantom.BONE).minus(body);

    assertThat(left.x()).isBetween(60.0, 90.0);
    assertThat(right.x()).isBetween(-90.0, -60.0);
    assertThat(bone.y()).isGreaterThan(10);
    assertThat(right.z()).isGreaterThan(5);
    assertThat(millilitres(phantom, Phantom.LEFT_LUNG))
        .isLessThan(0.9 * millilitres(phantom, Phantom.RIGHT_LUNG));
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("SRS-108")
  void is_the_same_patient_in_every_position(PatientPosition position) {
    Phantom onBack = Phantom.thorax(Phantom.grid());
    Phantom turned = Phantom.thorax(Phantom.grid(position));

    onBack
        .truth()
        .forEach(
            (name, mask) -> {
              Mask back = Resampling.nearest(turned.truth().get(name), mask.grid());
              assertThat(Metrics.dice(mask, back)).as(name).isGreaterThan(0.97);
            });
  }

  @ParameterizedTest
  @EnumSource
  void fits_into_its_default_grids_with_air_around(PatientPosition position) {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    Box body = Box.of(phantom.truth().get(Phantom.BODY)).orElseThrow();
    Grid grid = phantom.volume().grid();

    assertThat(body.firstColumn()).isGreaterThan(3);
    assertThat(body.lastColumn()).isLessThan(grid.columns() - 4);
    assertThat(body.firstRow()).isGreaterThan(3);
    assertThat(body.slices()).isEqualTo(grid.slices());
  }

  @Test
  @Verifies("SRS-108")
  void has_ct_numbers_that_tell_its_tissues_apart() {
    Phantom phantom = Phantom.thorax(Phantom.grid());

    range(phantom, phantom.truth().get(Phantom.LEFT_LUNG), -840, -760);
    range(phantom, phantom.truth().get(Phantom.RIGHT_LUNG), -840, -760);
    range(phantom, phantom.truth().get(Phantom.BONE), 660, 740);
    BitSet soft = (BitSet) phantom.truth().get(Phantom.BODY).bits().clone();
    for (String name : List.of(Phantom.LEFT_LUNG, Phantom.RIGHT_LUNG, Phantom.BONE)) {
      soft.andNot(phantom.truth().get(name).bits());
    }
    range(phantom, new Mask(phantom.volume().grid(), soft), 0, 80);
  }

  private static void range(Phantom phantom, Mask mask, int lowest, int highest) {
    assertThat(mask.bits().stream().map(phantom.volume()::hu).min().orElseThrow())
        .isBetween(lowest, lowest + 5);
    assertThat(mask.bits().stream().map(phantom.volume()::hu).max().orElseThrow())
        .isBetween(highest - 5, highest);
  }

  @Test
  @Verifies("SRS-108")
  void structures_lie_in_the_body_and_apart_from_one_another() {
    Phantom phantom = Phantom.thorax(Phantom.grid());
    Mask body = phantom.truth().get(Phantom.BODY);
    Mask left = phantom.truth().get(Phantom.LEFT_LUNG);
    Mask right = phantom.truth().get(Phantom.RIGHT_LUNG);
    Mask bone = phantom.truth().get(Phantom.BONE);

    for (Mask mask : List.of(left, right, bone)) {
      BitSet outside = (BitSet) mask.bits().clone();
      outside.andNot(body.bits());
      assertThat(outside.isEmpty()).isTrue();
    }
    assertThat(Components.of(left, Connectivity.FACES).count()).isEqualTo(1);
    assertThat(Components.of(right, Connectivity.FACES).count()).isEqualTo(1);
    assertThat(Components.of(body, Connectivity.FACES).count()).isEqualTo(1);
    assertThat(left.bits().intersects(right.bits())).isFalse();
    assertThat(bone.bits().intersects(left.bits())).isFalse();
  }

  @Test
  void bone_has_one_hole_in_each_slice_and_several_pieces() {
    Mask bone = Phantom.thorax(Phantom.grid()).truth().get(Phantom.BONE);

    assertThat(Contours.of(bone))
        .hasSize(bone.grid().slices())
        .allSatisfy(
            slice ->
                assertThat(slice.outlines().stream().mapToInt(o -> o.holes().size()).sum())
                    .isEqualTo(1));
    assertThat(Components.of(bone, Connectivity.CORNERS).count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void the_couch_lies_below_the_patient_and_apart_from_him(PatientPosition position) {
    Phantom phantom = Phantom.thorax(Phantom.grid(position));
    Grid grid = phantom.volume().grid();
    Mask dense = new Mask(grid);
    for (int index = 0; index < grid.voxels(); index++) {
      if (phantom.volume().hu(index) > -300) {
        dense.bits().set(index);
      }
    }

    Components parts = Components.of(dense, Connectivity.CORNERS);

    assertThat(parts.count()).isEqualTo(2);
    assertThat(Holes.fillSlices(parts.mask(0))).isEqualTo(phantom.truth().get(Phantom.BODY));
    Box body = Box.of(parts.mask(0)).orElseThrow();
    Box couch = Box.of(parts.mask(1)).orElseThrow();
    assertThat(couch.firstRow()).isGreaterThan(body.lastRow());
  }

  @Test
  @Verifies("SRS-108")
  void no_flip_maps_it_to_itself() {
    Phantom phantom = Phantom.thorax(Phantom.grid());
    Mask bone = phantom.truth().get(Phantom.BONE);
    Grid grid = bone.grid();

    for (int flip = 1; flip < 8; flip++) {
      Mask flipped = new Mask(grid);
      for (int v = bone.bits().nextSetBit(0); v >= 0; v = bone.bits().nextSetBit(v + 1)) {
        int i = v % grid.columns();
        int j = v / grid.columns() % grid.rows();
        int k = v / grid.columns() / grid.rows();
        flipped.add(
            (flip & 1) == 0 ? i : grid.columns() - 1 - i,
            (flip & 2) == 0 ? j : grid.rows() - 1 - j,
            (flip & 4) == 0 ? k : grid.slices() - 1 - k);
      }
      assertThat(Metrics.surfaceDistances(bone, flipped).maximum())
          .as("flip %d", flip)
          .isGreaterThan(15);
    }
  }

  private static Vector3 centroid(Phantom phantom, String name) {
    return Metrics.centroid(phantom.truth().get(name)).orElseThrow();
  }

  private static double millilitres(Phantom phantom, String name) {
    return phantom.truth().get(name).millilitres();
  }
}
