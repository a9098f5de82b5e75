package org.oarlock.trace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

@Verifies("SRS-3702")
class FiltersTest {

  private static final Row FAILED = Row.of(List.of("failed", "ui"), List.of("a"));
  private static final Row NOT_RUN = Row.of(List.of("not run", "ui"), List.of("b"));

  @Test
  void counts_the_rows_of_each_value_and_hides_the_others() {
    String html = html(List.of(List.of(FAILED, NOT_RUN, NOT_RUN)));

    assertThat(html)
        .contains("failed <b>1</b>", "not run <b>2</b>", "all <b>3</b>")
        .contains("#b-f0-not-run:checked~table tbody tr:not(.f0-not-run){display:none}");
    assertThat(NOT_RUN.html()).startsWith("<tr class=\"f0-not-run f1-ui\">");
  }

  @Test
  void says_nothing_of_a_filter_with_one_value() {
    assertThat(html(List.of(List.of(FAILED, NOT_RUN)))).doesNotContain("Category");
  }

  @Test
  void says_on_which_pages_the_rows_of_a_value_stand() {
    String html = html(List.of(List.of(NOT_RUN), List.of(NOT_RUN, FAILED)));

    assertThat(html)
        .contains("failed <b>1</b></label> <span class=\"soft\">on <a href=\"t-2.html\">2</a>");
  }

  private static String html(List<List<Row>> parts) {
    List<Row> rows = parts.stream().flatMap(List::stream).toList();
    return new Filters(List.of("State", "Category"), rows).html(parts, "t.html");
  }
}
