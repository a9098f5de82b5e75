package org.oarlock.trace.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Place;

@Verifies("SRS-3805")
final class JsonTest {

  private static final Place START = new Place("a.json", 1, 1);

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud83d\"", "\"a\\uDE00\"", "\"\\ud83dx\\ude00\"", "\"\\\\\\ud83d\""})
  void half_a_character_is_refused_on_its_line(String text) {
    assertThatThrownBy(() -> Json.read(START, "{\n\"a\": " + text + "}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a.json:2:1: holds half a character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud83d\\ude00\"", "\"\\\\ud83d\"", "\"\\u00e4\""})
  void whole_ones_are_read(String text) throws Unreadable {
    assertThat(Json.read(START, text).isString()).isTrue();
  }
}
