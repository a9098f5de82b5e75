package org.oarlock.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {

  @Test
  void an_empty_mask_has_no_box() {
    assertThat(Box.of(new Mask(Shapes.grid(3, 3, 3)))).isEmpty();
  }

  @Test
  void encloses_all_voxels_and_no_more() {
    Mask mask = Shapes.block(Shapes.grid(20, 21, 22), 3, 9, 4, 8, 5, 7);
    mask.add(19, 0, 6);

    Box box = Box.of(mask).orElseThrow();

    assertThat(box).isEqualTo(new Box(3, 19, 0, 8, 5, 7));
    assertThat(box.columns()).isEqualTo(17);
    assertThat(box.rows()).isEqualTo(9);
    assertThat(box.slices()).isEqualTo(3);
  }

  @Test
  void a_union_encloses_both() {
    assertThat(new Box(3, 5, 3, 5, 3, 5).union(new Box(1, 2, 4, 9, 3, 4)))
        .isEqualTo(new Box(1, 5, 3, 9, 3, 5));
  }
}
