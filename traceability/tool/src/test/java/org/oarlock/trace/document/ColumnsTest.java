package org.oarlock.trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3407")
final class ColumnsTest {

  @Test
  void a_line_ends_between_words_and_in_a_long_name_behind_what_divides_it() {
    assertThat(Breaks.in("one two").stream()).containsExactly(4);
    assertThat(Breaks.in("a/path/of/a/File.java").stream()).containsExactly(2, 7, 10, 12, 17);
    assertThat(Breaks.in("SomethingTest.is_so").stream()).containsExactly(9, 14, 17);
    assertThat(Breaks.in("cross-checked").stream()).containsExactly(6);
  }

  @Test
  void no_line_ends_inside_an_id_a_date_a_rule_or_a_short_word() {
    for (String whole :
        List.of("SRS-1203", "IEC62304-5.1.10", "2026-11-23", "BASELINE-GONE", "integration")) {
      assertThat(Breaks.longest(whole)).isEqualTo(whole.length());
    }
  }

  @Test
  void a_narrow_column_keeps_its_longest_word_beside_one_that_says_much() {
    List<String> words = List.of("<p>" + "many words ".repeat(40) + "</p>", "integration");
    Columns columns = Columns.of(List.of("Said", "Level"), List.of(words));
    assertThat(columns.dense()).isFalse();
    assertThat(columns.shares().get(1)).isBetween(12.0, 16.0);
    assertThat(columns.shares().stream().mapToDouble(d -> d).sum()).isBetween(99.9, 100.1);
  }

  @Test
  void what_stands_in_a_box_is_one_piece() {
    List<String> cells = List.of("<span class=\"state other\">manual attention now</span>", "x y");
    assertThat(Columns.of(List.of("A", "B"), List.of(cells)).shares().get(0)).isGreaterThan(60);
  }

  @Test
  void more_than_fits_is_written_in_smaller_letters() {
    List<String> cells = Collections.nCopies(12, "Unbreakable");
    assertThat(Columns.of(cells, List.of(cells)).dense()).isTrue();
  }
}
