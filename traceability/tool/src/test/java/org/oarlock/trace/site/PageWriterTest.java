package org.oarlock.trace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
