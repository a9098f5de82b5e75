package org.oarlock.trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.oarlock.trace.annotations.Verifies;

final class WorkbookTest {

  private static final Table TABLE =
      new Table(
          "Requirements & tests",
          List.of("Id", "Title", "P1"),
          List.of(
              List.of("SRS-1", "=HYPERLINK(\"http://x\")", "4"),
              List.of("SRS-2", " two\nlines <&> _x0041_ ", ""),
              List.of("SRS-3", "x".repeat(40_000), "007")));

  @Test
  @Verifies("SRS-3504")
  void a_reader_of_spreadsheets_finds_every_cell_as_it_was() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes()))) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("Requirements & tests");
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(0).getCellText(1)).isEqualTo("Title");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("=HYPERLINK(\"http://x\")");
      assertThat(rows.get(1).getCellAsNumber(2))
          .hasValueSatisfying(n -> assertThat(n).isEqualTo("4"));
      assertThat(rows.get(2).getCellText(1)).startsWith(" two\nlines <&> ");
      assertThat(rows.get(3).getCellText(1)).hasSize(32_767).endsWith("holds no more)");
      assertThat(rows.get(3).getCellText(2)).isEqualTo("007");
    }
  }

  @Test
  @Verifies("SRS-3502")
  void no_cell_is_a_formula_and_one_that_looks_like_one_stays_words_when_edited()
      throws IOException {
    String sheet = parts().get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .doesNotContain("<f>")
        .contains("<c r=\"B2\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK");
    assertThat(parts().get("xl/styles.xml")).contains("quotePrefix=\"1\"");
  }

  @Test
  @Verifies("SRS-3504")
  void it_opens_with_a_filter_on_every_column_and_headings_that_stay() throws IOException {
    assertThat(parts().get("xl/worksheets/sheet1.xml"))
        .contains(
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
        .contains("<autoFilter ref=\"A1:C4\"/>")
        .contains("_x005F_x0041_");
    assertThat(parts().get("xl/workbook.xml"))
        .contains("'Requirements &amp; tests'!$A$1:$C$4</definedName>");
  }

  @Test
  @Verifies("SRS-3504")
  void the_same_tables_give_the_same_bytes() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).asString().isEqualTo("1980-01-01T00:00");
      }
    }
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(List.of(TABLE, new Table("Empty", List.of("A"), List.of())), out);
    return out.toByteArray();
  }

  private static Map<String, String> parts() throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
