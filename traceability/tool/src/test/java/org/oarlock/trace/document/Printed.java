package org.oarlock.trace.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.oarlock.trace.check.Check;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;

/** Documents of a small repository, as they were printed. */
final class Printed {

  private Printed() {}

  static List<Written> write(Path root, Path out, Compiled... only)
      throws UnreadableFiles, Unreadable, IOException {
    Subject subject =
        Subject.of(RepositoryReader.read(root, false), false, LocalDate.of(2026, 11, 23));
    Report report = Report.of(subject, Check.of(subject));
    return Documents.write(subject, report, root, "traceability/templates", Set.of(only), out);
  }

  static List<String> pages(Path file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }
}
