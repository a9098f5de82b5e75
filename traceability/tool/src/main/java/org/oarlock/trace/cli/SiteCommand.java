package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.document.Documents;
import org.oarlock.trace.document.TemplateFiles;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.site.Beside;
import org.oarlock.trace.site.Site;
import org.oarlock.trace.source.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trace site}: what an auditor browses, from a folder, without a server or JavaScript. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the trace as static pages that need neither a server nor JavaScript; with --documents",
      "also the documents of the technical file, which the first page then leads to."
    })
@Implements({"SRS-3110", "SRS-3709"})
final class SiteCommand implements Callable<Integer> {

  private static final String DOCUMENTS = "documents";

  @Mixin private Root root = new Root();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
  private @Nullable Path out;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Option(
      names = "--documents",
      description = "writes the documents too, as HTML and PDF, to DIR/documents")
  private boolean withDocuments;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty() || out == null) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    int pages;
    List<Beside> beside;
    try {
      beside = withDocuments ? documents(look.subject().get(), look.report(), out) : List.of();
      pages = Site.write(look.subject().get(), look.report(), root.path(), out, beside);
    } catch (Unreadable e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(List.of(e), !withoutResults)));
      return 2;
    }
    Output.of(spec)
        .println(
            "Wrote "
                + pages
                + " pages"
                + (withDocuments ? ", " + beside.size() + " documents" : "")
                + " with "
                + look.report().findings().size()
                + " findings; begin at index.html.\n"
                + look.report().standing()
                + "\n"
                + Promises.line());
    return 0;
  }

  private List<Beside> documents(Subject subject, Report report, Path site)
      throws IOException, Unreadable {
    Path folder = site.resolve(DOCUMENTS);
    String templates = TemplateFiles.FOLDER;
    return Documents.write(subject, report, root.path(), templates, Set.of(), folder).stream()
        .map(
            one ->
                new Beside(
                    one.document().title(),
                    DOCUMENTS + "/" + one.document().file() + ".html",
                    DOCUMENTS + "/" + one.document().file() + ".pdf",
                    one.pages()))
        .toList();
  }
}
