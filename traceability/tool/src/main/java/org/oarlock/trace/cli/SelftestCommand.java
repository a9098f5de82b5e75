package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.selftest.OutsideSeed;
import org.oarlock.trace.selftest.Provenance;
import org.oarlock.trace.selftest.Selftest;
import org.oarlock.trace.selftest.SelftestResult;
import org.oarlock.trace.selftest.ValidationPage;
import org.oarlock.trace.selftest.ValidationRecord;
import org.oarlock.trace.selftest.ValidationTable;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trace selftest}: proves on a copy that seeded defects are found. */
@Command(
    name = "selftest",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the repository to a temporary folder, seeds each kind of defect that the rules know,",
      "one at a time, and says which were found. A small specimen of the tool's own takes the",
      "seeds for which the repository has no place. Ends with 1 if a seed is missed."
    },
    footer = {
      "",
      "A seed file is a YAML list, or one seed. A seed has a name, the defect in words, an edit and",
      "what is expected:",
      "  - name: orphan",
      "    defect: A requirement for nothing",
      "    file: requirements/software/trace.yaml",
      "    find: 'SYS-23'           # with replace: words, or delete: true",
      "    replace: 'SYS-2300'      # or, without find: append: words, create: words, delete: true",
      "    occurrence: first        # or last, all, 2, 3, ...",
      "    expect: LINK-DANGLING    # or: must be found, unreadable, nothing",
      "    at: SRS-3101             # optional: the item or file that has to be named",
      "    says: words              # optional: what the finding has to say",
      "Several edits stand in a list `edits:` of the seed.",
      "",
      "Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input, 3 the tool itself failed."
    })
@Implements({"SRS-3801", "SRS-3802", "SRS-3803"})
final class SelftestCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "further seeds, written by people who did not write the rules")
  private @Nullable Path seeds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "writes selftest.html and selftest.json: input for a validation record")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the record as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      List<OutsideSeed> others = seeds == null ? List.of() : OutsideSeed.readAll(seeds);
      SelftestResult result = Selftest.run(root.path(), LocalDate.now(ZoneOffset.UTC), others);
      ValidationRecord record = new ValidationRecord(result, Provenance.of(root.path()));
      if (out != null) {
        Output.write(out.resolve("selftest.html"), () -> ValidationPage.write(record));
        Output.write(out.resolve("selftest.json"), record::json);
      }
      Output.write(json, record::json);
      Output.of(spec).print(ValidationTable.write(record) + Promises.line() + "\n");
      return result.exitCode();
    } catch (Unreadable e) {
      return unreadable(List.of(e));
    } catch (UnreadableFiles e) {
      return unreadable(e.files());
    }
  }

  private int unreadable(List<Unreadable> files) {
    Output.of(spec).print(TextReport.write(Report.unreadable(files, true)));
    return 2;
  }
}
