package org.oarlock.trace.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.report.Report;

@Verifies("SRS-3705")
class PageWriterTest {

  @TempDir private Path out;

  @Test
  void splits_a_long_table_and_links_its_parts() throws IOException {
    PageWriter pages = new PageWriter(out, "Thermometer", Report.unreadable(List.of(), true), 0);
    String row = "<tr><td>" + "x".repeat(1000) + "</td></tr>";

    pages.table("t.html", "T", "", "", Collections.nCopies(1500, row));

    assertThat(pages.pages()).isEqualTo(3);
    assertThat(out.resolve("t.html")).content().contains("<a href=\"t-3.html\">3</a>");
    for (String file : List.of("t.html", "t-2.html", "t-3.html")) {
      assertThat(Files.size(out.resolve(file))).isLessThan(1_000_000);
    }
  }

  @Test
  void leaves_a_page_alone_that_did_not_change() throws IOException {
    PageWriter pages = new PageWriter(out, "Thermometer", Report.unreadable(List.of(), true), 0);
    FileTime longAgo = FileTime.fromMillis(0);
    pages.page("same.html", "Same", html -> html.append("one"));
    pages.page("other.html", "Other", html -> html.append("one"));
    Files.setLastModifiedTime(out.resolve("same.html"), longAgo);
    Files.setLastModifiedTime(out.resolve("other.html"), longAgo);

    pages.page("same.html", "Same", html -> html.append("one"));
    pages.page("other.html", "Other", html -> html.append("two"));

    assertThat(Files.getLastModifiedTime(out.resolve("same.html"))).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(out.resolve("other.html"))).isNotEqualTo(longAgo);
    assertThat(out.resolve("other.html")).content().contains("two");
  }

  @Test
  void writes_every_part_once_and_says_what_could_not_be_written() throws IOException {
    PageWriter pages = new PageWriter(out, "Thermometer", Report.unreadable(List.of(), true), 0);
    List<PageWriter.Part> parts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String file = i + ".html";
      parts.add(each -> each.page(file, file, html -> html.append(file)));
    }
    pages.each(parts);
    assertThat(pages.pages()).isEqualTo(100);

    parts.set(50, each -> each.page("no/folder.html", "No", html -> html.append("no")));
    assertThatIOException().isThrownBy(() -> pages.each(parts)).withMessageContaining("folder");
  }
}
