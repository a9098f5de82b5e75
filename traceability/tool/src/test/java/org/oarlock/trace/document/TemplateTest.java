package org.oarlock.trace.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.source.Unreadable;

final class TemplateTest {

  @Test
  @Verifies("SRS-3402")
  void prose_headings_and_inserts_keep_their_order() throws Unreadable {
    Template template = read("# One\n\nWords *here*.\n\n{{items SRS by item}}\n{{changes}}\n");
    assertThat(template.parts())
        .hasSize(4)
        .satisfiesExactly(
            part -> assertThat(part).isEqualTo(new Part.Heading(1, "One")),
            part -> assertThat(part).isEqualTo(new Part.Prose("<p>Words <em>here</em>.</p>\n")),
            part ->
                assertThat(part)
                    .isInstanceOfSatisfying(
                        Part.Call.class,
                        call -> {
                          assertThat(call.insert()).isEqualTo(Insert.ITEMS);
                          assertThat(call.words()).containsExactly("SRS", "by", "item");
                          assertThat(call.place()).hasToString("t.md:5:3");
                        }),
            part -> assertThat(part).isInstanceOf(Part.Call.class));
  }

  @Test
  @Verifies("SRS-3402")
  void columns_stand_behind_a_colon() throws Unreadable {
    assertThat(read("{{table SOUP: version, heldBy}}").parts().get(0))
        .isInstanceOfSatisfying(
            Part.Call.class,
            call -> assertThat(call.columns()).containsExactly("version", "heldBy"));
  }

  @Test
  @Verifies("SRS-3402")
  void html_is_shown_as_text_and_code_keeps_its_braces() throws Unreadable {
    assertThat(read("<script>x</script>\n\n```\n{{items SRS}}\n```\n").parts().toString())
        .contains("&lt;script&gt;")
        .contains("<code>{{items SRS}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# One~~{{itms SRS}} | t.md:3:3 | nearest match: items",
        "{{nothing-like-this}} | t.md:1:3 | known: items",
        "Words {{changes}} | t.md:1:7 | line of its own",
        "- {{changes}} | t.md:1:3 | line of its own",
        "# A {{changes}} | t.md:1:5 | line of its own",
        "Line~{{changes | t.md:2:1 | line of its own",
      })
  @Verifies("SRS-3402")
  void what_it_does_not_understand_it_names_by_its_place(String text, String place, String words) {
    assertThatThrownBy(() -> read(text.replace('~', '\n')))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(words);
  }

  private static Template read(String text) throws Unreadable {
    return Template.read(Compiled.SOUP_LIST, "t.md", text);
  }
}
