package org.oarlock.trace.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Digests;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.exchange.Exchanged;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Writes documents as HTML and PDF: the same bytes for the same input. */
@Implements("SRS-3401")
public final class Documents {

  private Documents() {}

  /**
   * Writes documents and a page that lists them.
   *
   * @param templates folder of templates, from the root of the repository
   * @param only which; all of them if empty
   * @throws Unreadable if a template cannot be understood
   */
  public static List<Written> write(
      Subject subject, Report report, Path root, String templates, Set<Compiled> only, Path out)
      throws IOException, Unreadable {
    SourceTree tree = SourceTree.of(root);
    List<Template> wanted =
        TemplateFiles.read(tree, templates).stream()
            .filter(template -> only.isEmpty() || only.contains(template.document()))
            .toList();
    Compilation all =
        new Compilation(
            Exchanged.of(subject, report),
            ReviewRule.reviews(subject),
            Homes.of(subject.graph(), wanted),
            Vocabulary.of(subject.model()),
            Edition.of(subject, root),
            tree);
    List<Frame> frames = new ArrayList<>();
    String style = style();
    for (Template template : wanted) {
      frames.add(new Frame(Body.of(template, all), style));
    }
    Files.createDirectories(out);
    List<Written> written = new ArrayList<>();
    try {
      frames.parallelStream().map(frame -> write(frame, all, out)).forEachOrdered(written::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.writeString(out.resolve("index.html"), Overview.page(all, style, written));
    return written;
  }

  private static Written write(Frame frame, Compilation all, Path out) {
    try {
      String name = frame.document().file();
      byte[] html = frame.html().getBytes(StandardCharsets.UTF_8);
      Pdf pdf = Pdf.of(frame.paper(), all.edition().committed());
      Files.write(out.resolve(name + ".html"), html);
      Files.write(out.resolve(name + ".pdf"), pdf.bytes());
      return new Written(
          frame.document(),
          pdf.pages(),
          pdf.bytes().length,
          Digests.of(pdf.bytes()),
          Digests.of(html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String style() throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream("document.css")) {
      if (in == null) {
        throw new IOException("document.css is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
