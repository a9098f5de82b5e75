package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.History;
import org.oarlock.trace.history.Impact;
import org.oarlock.trace.history.ImpactText;
import org.oarlock.trace.history.NoHistory;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trace impact}: what a change touches, and why. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "Names every requirement, risk, control, test, document and evidence that the change since a",
      "revision touches, each with the way from the changed file to it. Reads old states through",
      "git. Ends with 0 if nothing is touched, 1 if something is."
    })
@Implements("SRS-3602")
final class ImpactCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--since",
      paramLabel = "REV",
      required = true,
      description = "commit, tag or branch that the folder is compared with")
  private String since = "";

  @Option(names = "--without-results", description = "reads no test results, so names no evidence")
  private boolean withoutResults;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the answer as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    try {
      Impact impact = History.impact(root.path(), look.subject().get(), since);
      Output.write(json, () -> JsonText.write(ImpactText.json(impact)));
      Output.of(spec).print(ImpactText.write(impact));
      Output.of(spec).println(Promises.line());
      return impact.files().isEmpty() ? 0 : 1;
    } catch (UnreadableFiles e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(e.files(), !withoutResults)));
    } catch (NoHistory e) {
      Output.errors(spec).println(e.getMessage() + "\n" + Promises.line());
    }
    return 2;
  }
}
