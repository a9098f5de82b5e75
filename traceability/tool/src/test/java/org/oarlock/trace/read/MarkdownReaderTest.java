package org.oarlock.trace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3107")
final class MarkdownReaderTest {

  private static final String MODEL =
      """
      version: 1
      product: {name: p}
      common: {title: {type: text}, text: {type: text}}
      kinds:
        UNIT:
          name: unit
          id: 'UNIT-[0-9]+'
          files: [u.md]
          fields: {item: {type: link, to: [UNIT]}, realises: {type: links, to: [UNIT]}, code: {type: texts}}
      sources: {}
      policy: {}
      floors: {}
      """;

  @Test
  void a_heading_with_an_anchor_begins_an_item_with_fields() throws Unreadable {
    List<Item> items =
        read(
            """
            # Gate

            ## The gate {#UNIT-1}

            Item: ITEM-12. Realises: SRS-1, SRS-2. Code: `a.b.Gate`, a.b.Geometry.

            Responsibility: examine a series.

            ### Limits

            None: all is examined.

            ## Next {#UNIT-2}

            Item: ITEM-12.
            """);
    Item gate = items.get(0);
    assertThat(items).extracting(Item::id).containsExactly("UNIT-1", "UNIT-2");
    assertThat(gate.place()).isEqualTo(new Place("u.md", 3, 15));
    assertThat(gate.title()).isEqualTo("The gate");
    assertThat(gate.words("item")).containsExactly("ITEM-12");
    assertThat(gate.words("realises")).containsExactly("SRS-1", "SRS-2");
    assertThat(gate.words("code")).containsExactly("a.b.Gate", "a.b.Geometry");
    assertThat(gate.fields().texts("realises").get(1).place()).isEqualTo(new Place("u.md", 5, 33));
    assertThat(gate.text("text").orElseThrow())
        .startsWith("Responsibility: examine")
        .endsWith("None: all is examined.");
  }

  @Test
  void an_anchor_in_a_paragraph_or_list_entry_makes_an_item_of_it() throws Unreadable {
    List<Item> items =
        read(
            """
            Do not touch it
            when it warns. {#UNIT-1}

            - Wait. {#UNIT-2}
            - Then touch
              it. {#UNIT-3}
            """);
    assertThat(items).extracting(Item::id).containsExactly("UNIT-1", "UNIT-2", "UNIT-3");
    assertThat(items.get(0).text("text")).contains("Do not touch it\nwhen it warns.");
    assertThat(items.get(1).title()).isEqualTo("Wait.");
    assertThat(items.get(2).text("text")).contains("- Then touch\n  it.");
  }

  @Test
  void a_second_anchor_in_one_statement_is_refused() {
    assertThatThrownBy(() -> read("Do not. {#UNIT-1}\nDo this. {#UNIT-2}\n"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("u.md:2:12: a second anchor in one statement");
    assertThatThrownBy(() -> read("# Do not {#UNIT-1} {#UNIT-2}\n"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("u.md:1:22");
  }

  @Test
  void anchors_in_code_blocks_are_examples() throws Unreadable {
    assertThat(read("```\n## Like this {#UNIT-1}\n```\n")).isEmpty();
  }

  private static List<Item> read(String text) throws Unreadable {
    List<Kind> kinds = List.copyOf(ModelReader.read("m.yaml", MODEL).kinds().values());
    return MarkdownReader.read("u.md", text, kinds);
  }
}
