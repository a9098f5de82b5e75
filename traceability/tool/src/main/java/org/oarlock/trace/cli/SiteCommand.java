package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
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
    description = "Writes the trace as static pages that need neither a server nor JavaScript.")
@Implements("SRS-3110")
final class SiteCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
  private @Nullable Path out;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty() || out == null) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    int pages;
    try {
      pages = Site.write(look.subject().get(), look.report(), root.path(), out);
    } catch (Unreadable e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(List.of(e), !withoutResults)));
      return 2;
    }
    Output.of(spec)
        .println(
            "Wrote "
                + pages
                + " pages with "
                + look.report().findings().size()
                + " findings; begin at index.html.\n"
                + look.report().standing()
                + "\n"
                + Promises.line());
    return 0;
  }
}
