package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.exchange.Exchanged;
import org.oarlock.trace.exchange.Export;
import org.oarlock.trace.history.Git;
import org.oarlock.trace.history.NoHistory;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace export}: everything in one file, for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes every item with its links, state and evidence to one file: reqif (ReqIF 1.2, for",
      "requirements tools), json (with its schema beside it), csv (one row per item) or xlsx",
      "(items, FMEA and matrices, with filters). Dates in the file are those of the last commit."
    })
@Implements("SRS-3503")
final class ExportCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(paramLabel = "FORMAT", description = "reqif, json, csv or xlsx")
  private @Nullable Export format;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write")
  private @Nullable Path out;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty() || format == null || out == null) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    format.to(out, Exchanged.of(look.subject().get(), look.report()), date());
    Output.of(spec)
        .println(
            "Wrote "
                + look.subject().get().read().items().size()
                + " items with "
                + look.report().findings().size()
                + " findings.\n"
                + look.report().standing()
                + "\n"
                + Promises.line());
    return 0;
  }

  /** That of the last commit; the beginning of 1970 where there is none. */
  private Instant date() {
    try {
      return Git.of(root.path()).lastCommitted().orElse(Instant.EPOCH);
    } catch (NoHistory e) {
      return Instant.EPOCH;
    }
  }
}
