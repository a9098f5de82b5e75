package org.oarlock.trace.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.history.Committed;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.history.NewRepository;
import org.oarlock.trace.source.Unreadable;

final class DocumentsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @Verifies("SRS-3401")
  void every_document_has_title_contents_and_page_numbers() throws Exception {
    Path root = Committed.small(folder.resolve("r")).root();
    List<Written> written = Printed.write(root, folder.resolve("o"));
    assertThat(written).hasSameSizeAs(Compiled.values());
    for (Written one : written) {
      List<String> pages = Printed.pages(folder.resolve("o/" + one.document().file() + ".pdf"));
      assertThat(pages).hasSize(one.pages());
      assertThat(pages.get(0).replaceAll("\\s+", " ")).contains(one.document().title());
      assertThat(pages.get(1)).contains("Contents");
      assertThat(pages.get(pages.size() - 1))
          .contains("Page " + pages.size() + " of " + pages.size())
          .contains("Promises in force");
    }
  }

  @Test
  @Verifies("SRS-3401")
  void every_requirement_stands_in_the_specification() throws Exception {
    Path root = Committed.small(folder.resolve("r")).root();
    Printed.write(root, folder.resolve("o"), Compiled.REQUIREMENTS_SPECIFICATION);
    assertThat(String.join("", Printed.pages(folder.resolve("o/requirements-specification.pdf"))))
        .contains("UN-1", "SYS-1", "SRS-1", "SRS-2");
  }

  @Test
  @Verifies("SRS-3403")
  void locale_and_time_zone_change_no_byte() throws Exception {
    Path root = Committed.small(folder.resolve("r")).root();
    Printed.write(root, folder.resolve("one"), Compiled.SOUP_LIST);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
      Printed.write(root, folder.resolve("two"), Compiled.SOUP_LIST);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String file : List.of("soup-list.pdf", "soup-list.html", "index.html")) {
      assertThat(folder.resolve("two/" + file))
          .hasSameBinaryContentAs(folder.resolve("one/" + file));
    }
  }

  @Test
  @Verifies("SRS-3402")
  void a_wrong_template_of_one_document_leaves_all_unwritten() throws Exception {
    Committed small = Committed.small(folder.resolve("r"));
    small.write("traceability/templates/clauses.md", "# A\n\n{{table CLAUSE: staet}}\n");
    assertThatThrownBy(() -> Printed.write(small.root(), folder.resolve("o")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("traceability/templates/clauses.md:3:3")
        .hasMessageContaining("nearest match: state");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  @Verifies("SRS-3403")
  void characters_that_paper_cannot_hold_do_not_end_it() throws Exception {
    Committed small = Committed.small(folder.resolve("r"));
    small.write(
        "traceability/templates/clauses.md",
        "# Odd \u2713 \u0007\n\n\ud83d\ude00 <b> & **x `y** z`\n");
    Printed.write(small.root(), folder.resolve("o"), Compiled.CLAUSES);
    assertThat(Files.readString(folder.resolve("o/clauses.html"))).contains("Odd \u2713 \ufffd");
  }

  @Test
  @Verifies("SRS-3402")
  void entries_may_be_chosen_by_what_a_field_says() throws Exception {
    Committed small = Committed.small(folder.resolve("r"));
    small.write(
        "traceability/templates/clauses.md",
        "# A\n\n{{table SRS where verification is test: text}}\n\n"
            + "{{table UN where title is no such: text}}\n");
    Printed.write(small.root(), folder.resolve("o"), Compiled.CLAUSES);
    assertThat(String.join("", Printed.pages(folder.resolve("o/clauses.pdf"))))
        .contains("SRS-1", "SRS-2")
        .contains("No entry of kind UN says 'no such' as its title.")
        .doesNotContain("UN-1");
  }

  @Test
  @Verifies("SRS-3402")
  void a_choice_that_is_not_understood_is_named_by_its_place() throws Exception {
    Committed small = Committed.small(folder.resolve("r"));
    for (String call : List.of("SRS where title", "SRS where titel is a", "SRS by", "SRS is a")) {
      small.write("traceability/templates/clauses.md", "{{table " + call + ": text}}\n");
      assertThatThrownBy(() -> Printed.write(small.root(), folder.resolve("o")))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("traceability/templates/clauses.md:1:3");
    }
  }

  @Test
  @Verifies("SRS-3401")
  void a_paper_says_its_title_and_its_language() throws Exception {
    Path root = Committed.small(folder.resolve("r")).root();
    Printed.write(root, folder.resolve("o"), Compiled.SOUP_LIST);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("o/soup-list.pdf").toFile())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("SOUP list");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
    }
  }

  @Test
  @Verifies("SRS-3401")
  void the_plan_says_what_each_level_of_the_criteria_means() throws Exception {
    for (Map.Entry<String, String> file : NewRepository.of("Pump").files().entrySet()) {
      Path target = folder.resolve("r").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Printed.write(folder.resolve("r"), folder.resolve("o"), Compiled.RISK_MANAGEMENT_PLAN);
    assertThat(Files.readString(folder.resolve("o/risk-management-plan.html")))
        .contains("death, or impairment that ends independent life", "below 0.0001;", "Per ");
  }
}
