package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {

  @Test
  void two_points_are_no_ring() {
    assertThatThrownBy(() -> new Ring(new double[] {0, 0, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three points");
  }

  @Test
  void a_point_without_y_is_refused() {
    assertThatThrownBy(() -> new Ring(new double[] {0, 0, 1, 1, 2, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_point_that_is_no_number_is_refused() {
    assertThatThrownBy(() -> new Ring(new double[] {0, 0, 1, Double.NaN, 2, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void the_sense_of_rotation_is_the_sign_of_the_area() {
    assertThat(new Ring(new double[] {0, 0, 2, 0, 2, 3, 0, 3}).area()).isEqualTo(6);
    assertThat(new Ring(new double[] {0, 3, 2, 3, 2, 0, 0, 0}).area()).isEqualTo(-6);
  }

  @Test
  void rings_with_the_same_points_are_equal() {
    Ring one = new Ring(new double[] {0, 0, 2, 0, 2, 3});
    Ring same = new Ring(new double[] {0, 0, 2, 0, 2, 3});
    Ring other = new Ring(new double[] {0, 0, 2, 0, 2, 4});

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    assertThat(one.toString()).isEqualTo("Ring[0.0, 0.0, 2.0, 0.0, 2.0, 3.0]");
  }

  @Test
  void a_slice_index_below_zero_is_refused() {
    assertThatThrownBy(() -> new SliceContours(-1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
