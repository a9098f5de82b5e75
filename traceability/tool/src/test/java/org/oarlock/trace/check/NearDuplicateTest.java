package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

/** Entries in nearly the same words. */
final class NearDuplicateTest {

  @Test
  @Verifies("SRS-3156")
  void entries_that_are_alike_are_shown_and_are_no_finding() {
    Fixture fixture =
        alike(
            "The sensor of the thermometer is read once a minute and reads too low.",
            "The sensor of the thermometer is read once a minute and reads too high.");
    assertThat(pairs(fixture)).containsExactly("CAUSE-1 CAUSE-2 86");
    assertThat(fixture.says(RuleName.NEAR_DUPLICATE)).isEmpty();
  }

  @Test
  @Verifies("SRS-3156")
  void order_case_and_marks_make_no_difference() {
    Fixture fixture =
        alike(
            "The sensor reads too low, when it is cold outside.",
            "When it is cold OUTSIDE the sensor reads too low");
    assertThat(fixture.says(RuleName.NEAR_DUPLICATE)).hasSize(1);
  }

  @Test
  @Verifies("SRS-3156")
  void other_words_and_few_words_are_not_shown() {
    assertThat(pairs(alike("It reads low.", "It reads low."))).isEmpty();
    assertThat(
            pairs(
                alike(
                    "The sensor reads too low when it is cold outside.",
                    "The battery is empty and nobody looks at the lamp that says so.")))
        .isEmpty();
  }

  @Test
  @Verifies({"SRS-3156", "SRS-3116"})
  void a_thousand_entries_that_are_all_alike_cost_no_square() {
    Fixture fixture = Fixture.whole();
    for (int i = 2; i < 1000; i++) {
      fixture.item(
          "CAUSE-" + i,
          "leadsTo: HS-1, outside: it, text: 'The sensor of the thermometer number "
              + i
              + " is read once a minute and reads too low.'");
    }
    assertThat(NearDuplicate.in(fixture.subject())).hasSizeBetween(900, 40_000);
  }

  @Test
  @Verifies("SRS-3156")
  void from_three_quarters_on_a_pair_is_shown() {
    assertThat(pairs(alike("one two three four five six", "one two three four five seven")))
        .containsExactly("CAUSE-1 CAUSE-2 75");
  }

  @Test
  @Verifies({"SRS-3156", "SRS-3116"})
  void of_many_that_are_alike_the_last_eight_are_looked_at() {
    Fixture fixture = Fixture.whole().without("CAUSE-1");
    for (int i = 1; i <= 10; i++) {
      fixture.item(
          "CAUSE-" + i,
          "leadsTo: HS-1, outside: it, text: 'The sensor reads too low in the cold.'");
    }
    assertThat(pairs(fixture)).hasSize(1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 8);
  }

  @Test
  void those_of_the_rarest_words_are_looked_for_of_which_one_has_to_be_shared() {
    int[] words = {10, 11, 12, 13, 14, 15, 16, 17};
    assertThat(NearDuplicate.rarest(words, 75)).containsExactly(10, 11, 12);
    assertThat(NearDuplicate.rarest(words, 100)).containsExactly(10);
    assertThat(NearDuplicate.rarest(new int[] {10, 11, 12, 13, 14, 15}, 75)).hasSize(2);
    assertThat(NearDuplicate.rarest(new int[] {10, 11, 12, 13, 14}, 75)).isEmpty();
  }

  private static List<String> pairs(Fixture fixture) {
    return NearDuplicate.in(fixture.subject()).stream()
        .map(pair -> pair.first().id() + " " + pair.second().id() + " " + pair.percent())
        .toList();
  }

  private static Fixture alike(String one, String other) {
    return Fixture.whole()
        .item("CAUSE-1", "leadsTo: HS-1, startsIn: ITEM-1, text: '" + one + "'")
        .item("CAUSE-2", "leadsTo: HS-1, startsIn: ITEM-1, text: '" + other + "'");
  }
}
