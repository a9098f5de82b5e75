package org.oarlock.inference.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies({"SRS-608", "RC-33"})
class StepsTest {

  @Test
  void opening_removes_what_is_thin_and_leaves_what_the_image_cuts() {
    assertThat(
            Drawing.of(
                    "###......", //
                    "###......",
                    "###......",
                    "#########",
                    ".........")
                .after(new Open(1)))
        .containsExactly(
            "###......", //
            "###......",
            "###......",
            "##.......",
            ".........");
  }

  @Test
  void closing_adds_what_is_narrow() {
    assertThat(Drawing.of("###.###", "###.###", "###.###").after(new Close(1)))
        .containsExactly("#######", "#######", "#######");
  }

  @Test
  void only_large_regions_are_kept() {
    Drawing drawing = Drawing.of("###..#", "......", "#####.");

    assertThat(drawing.after(new KeepLarge(3, 0))).containsExactly("###...", "......", "#####.");
    assertThat(drawing.after(new KeepLarge(0, 0.7))).containsExactly("......", "......", "#####.");
  }

  @Test
  void holes_up_to_an_area_are_filled() {
    Drawing drawing =
        Drawing.of(
            "#######", //
            "#.##..#", "#######", "###.###");

    assertThat(drawing.after(new FillHoles(1)))
        .containsExactly("#######", "####..#", "#######", "###.###");
    assertThat(drawing.after(new FillHoles(0)))
        .containsExactly("#######", "#######", "#######", "###.###");
  }

  @Test
  void pockets_that_the_image_cuts_are_filled() {
    assertThat(
            Drawing.of(
                    ".......", //
                    ".......", "#####..", "..###..", "#####..")
                .after(new FillPockets(5)))
        .containsExactly(".......", ".......", "#####..", "#####..", "#####..");
  }

  @Test
  void regions_are_kept_by_what_they_consist_of() {
    Drawing drawing = Drawing.of("##.##", "##.##");
    Scene scene = drawing.scene();
    scene.make(
        "left column",
        List.of(
            new Take(List.of("drawn")), new Divide(List.of(-1.0, 0.0, 0.0), "drawn", 0, 0, 0.1)));

    assertThat(
            drawn(
                drawing,
                scene,
                new Take(List.of("drawn")),
                new KeepMostly(List.of("left column"), 0.5)))
        .containsExactly("##...", "##...");
  }

  @Test
  void masks_are_combined_with_a_margin() {
    Drawing drawing = Drawing.of("#####", "#####", "#####", "#####", "#####");

    assertThat(drawing.after(new Without("drawn", 0))).containsOnly(".....");
    assertThat(drawing.after(new Within("drawn", 1))).containsOnly("#####");
    assertThat(drawing.after(new Grow(2, List.of("drawn")))).containsOnly("#####");
  }

  @Test
  void touching_sides_are_parted_where_they_are_thinnest() {
    Drawing drawing =
        Drawing.of(
            "#####..#####", //
            "#####..#####",
            "############",
            "#####..#####",
            "#####..#####");

    Scene scene = drawing.scene();
    Scene.Made left =
        scene.make(
            "left",
            List.of(
                new Take(List.of("drawn")),
                new Divide(List.of(1.0, 0.0, 0.0), "drawn", 4, 0, 0.2)));

    assertThat(drawing.drawn(left.voxels()))
        .containsExactly(
            ".......#####", //
            ".......#####",
            "......######",
            ".......#####",
            ".......#####");
    assertThat(left.notes()).isEmpty();
  }

  @Test
  @Verifies("SRS-613")
  void sides_that_cannot_be_told_apart_are_divided_by_a_plane_and_noted() {
    Drawing drawing = Drawing.of("########", "########");
    Scene scene = drawing.scene();
    scene.make(
        "left",
        List.of(
            new Take(List.of("drawn")), new Divide(List.of(1.0, 0.0, 0.0), "drawn", 3, 0, 0.2)));

    Scene.Made right =
        scene.make("right", List.of(new Take(List.of("drawn")), new Without("left", 0)));

    assertThat(drawing.drawn(right.voxels())).containsExactly("####....", "####....");
    assertThat(right.notes())
        .as("a note goes along to whatever is made from the mask")
        .extracting(Note::place)
        .containsExactly("x = 3.5 mm");
  }

  @Test
  void a_reference_to_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawing.of("#").after(new Within("spleen", 0)))
        .withMessageContaining("spleen");
  }

  @Test
  void parameters_out_of_range_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Open(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Close(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new KeepMostly(List.of("a"), 1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Divide(List.of(0.0, 0.0, 0.0), "a", 1, 1, 0.1));
  }

  private static String[] drawn(Drawing drawing, Scene scene, Step... steps) {
    return drawing.drawn(scene.make("result", List.of(steps)).voxels());
  }
}
