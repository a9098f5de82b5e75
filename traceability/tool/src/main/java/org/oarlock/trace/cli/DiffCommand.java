package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.Difference;
import org.oarlock.trace.history.DifferencePage;
import org.oarlock.trace.history.DifferenceText;
import org.oarlock.trace.history.History;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace diff}: what differs between two releases in the eyes of a regulator. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Names what differs between two releases: requirements, risks, SOUP, instructions, anomalies,",
      "tests and whether they were run again, and the questions of a significant-change assessment",
      "that this raises. Each side is a commit, tag or branch, or a folder in which a release was",
      "built; only a folder holds results. Ends with 0 if nothing differs, 1 if something does."
    })
@Implements("SRS-3603")
final class DiffCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(index = "0", paramLabel = "BASE", description = "the older release")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      defaultValue = ".",
      description = "the newer release (default: what stands in the folder now)")
  private String head = ".";

  @Option(names = "--html", paramLabel = "FILE", description = "writes one page for the file")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the answer as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      Difference difference = History.difference(root.path(), base, head);
      Output.write(html, () -> DifferencePage.write(difference));
      Output.write(json, () -> JsonText.write(DifferenceText.json(difference)));
      Output.of(spec).print(DifferenceText.write(difference));
      Output.of(spec).println(Promises.line());
      return difference.isEmpty() ? 0 : 1;
    } catch (UnreadableFiles e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(e.files(), true)));
    } catch (NoHistory e) {
      Output.errors(spec).println(e.getMessage() + "\n" + Promises.line());
    }
    return 2;
  }
}
