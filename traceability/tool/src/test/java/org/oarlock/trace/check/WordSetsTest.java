package org.oarlock.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;

/** Texts as sets of words. */
@Verifies("SRS-3156")
final class WordSetsTest {

  @Test
  void the_rarest_word_has_the_lowest_number() {
    WordSets words = new WordSets(List.of("the cold", "the heat", "the cold wind, the gale"));
    assertThat(words.of(0)).as("the, cold").containsExactly(3, 4);
    assertThat(words.of(1)).as("the, heat").containsExactly(0, 4);
    assertThat(words.of(2)).as("the, cold, wind, gale").containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "100, cold wind, Wind! (cold)",
    "100, cold, cold",
    "50, cold, cold wind",
    "50, wind, wind cold",
    "66, cold wind gale, cold gale",
    "33, cold wind, wind gale",
    "0, cold, wind",
    "0, cold wind, ''",
    "0, '', ''"
  })
  void likeness_is_the_share_of_the_words_of_both(int percent, String one, String other) {
    assertThat(new WordSets(List.of(one, other)).likeness(0, 1)).isEqualTo(percent);
    assertThat(new WordSets(List.of(one, other)).likeness(1, 0)).isEqualTo(percent);
    assertThat(new WordSets(List.of(other, one)).likeness(0, 1)).isEqualTo(percent);
  }
}
