package org.oarlock.trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

final class DrawingTest {

  @Test
  @Verifies("SRS-3405")
  void a_use_that_follows_from_others_is_left_out() {
    Reduced reduced =
        Reduced.of(
            Map.of(
                "A", List.of("B", "C", "D"), "B", List.of("C"), "C", List.of("D"), "D", List.of()));
    assertThat(reduced.direct())
        .containsEntry("A", List.of("B"))
        .containsEntry("B", List.of("C"))
        .containsEntry("C", List.of("D"));
    assertThat(reduced.circular()).isEmpty();
  }

  @Test
  @Verifies("SRS-3405")
  void uses_in_a_circle_are_named_and_end_nothing() {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    uses.put("A", List.of("B", "E"));
    uses.put("B", List.of("C"));
    uses.put("C", List.of("A"));
    uses.put("D", List.of("E"));
    uses.put("E", List.of("D", "absent"));
    Reduced reduced = Reduced.of(uses);
    assertThat(reduced.circular()).contains(List.of("D", "E"), List.of("E", "D")).hasSize(3);
    assertThat(Drawing.of(Layers.of(reduced.direct())).boxes()).containsOnlyKeys(uses.keySet());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Verifies("SRS-3405")
  void no_two_boxes_overlap_and_every_use_goes_down(long seed) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      List<String> used = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(8) == 0) {
          used.add("I" + j);
        }
      }
      uses.put("I" + i, used);
    }
    Reduced reduced = Reduced.of(uses);
    Drawing drawing = Drawing.of(Layers.of(reduced.direct()));
    assertThat(drawing.boxes()).containsOnlyKeys(uses.keySet());
    List<Drawing.Box> boxes = List.copyOf(drawing.boxes().values());
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(boxes.get(i).left()).isNotNegative();
      assertThat(boxes.get(i).left() + boxes.get(i).width()).isLessThanOrEqualTo(drawing.width());
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
      }
    }
    reduced
        .direct()
        .forEach(
            (one, used) ->
                used.forEach(
                    other ->
                        assertThat(drawing.boxes().get(one).top())
                            .isLessThan(drawing.boxes().get(other).top())));
    assertThat(drawing.heads())
        .hasSize(reduced.direct().values().stream().mapToInt(List::size).sum());
  }
}
