package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.trace.annotations.Verifies;

final class TablesTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\uFF1D1"})
  @Verifies("SRS-3502")
  void a_cell_that_opens_a_formula_is_preceded_by_an_apostrophe(String words) {
    assertThat(CsvText.write(one(words))).contains("'" + words);
  }

  @Test
  @Verifies("SRS-3502")
  void an_ordinary_cell_stays_as_it_is_and_commas_quotes_and_lines_are_quoted() {
    assertThat(CsvText.write(one("a-b"))).isEqualTo("A\r\na-b\r\n");
    assertThat(CsvText.write(one("a,\"b\"\nc"))).isEqualTo("A\r\n\"a,\"\"b\"\"\nc\"\r\n");
  }

  @Test
  @Verifies("SRS-3501")
  void html_shows_words_and_never_runs_them() {
    assertThat(HtmlTable.write(one("<script>&\u0001"), List.of("below")))
        .contains("<td>&lt;script&gt;&amp;\uFFFD</td>")
        .contains("<p>below</p>");
  }

  @Test
  @Verifies("SRS-3501")
  void on_a_terminal_long_cells_are_cut_and_nothing_moves_the_cursor() {
    String text = PlainTable.write(one("x".repeat(50) + "\u001b[2J"));
    assertThat(text.lines().toList()).containsExactly("A", "x".repeat(33) + "...");
    assertThat(PlainTable.write(one("a\u001b[2J"))).contains("a?[2J");
  }

  private static Table one(String cell) {
    return new Table("t", List.of("A"), List.of(List.of(cell)));
  }
}
