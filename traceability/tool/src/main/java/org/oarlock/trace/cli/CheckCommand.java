package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.NearDuplicate;
import org.oarlock.trace.read.ReadMemory;
import org.oarlock.trace.report.JsonReport;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.SarifReport;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trace check}: everything that does not hold together, at once. Writes nothing by itself.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the repository and names every finding as file:line:col: RULE message.")
@Implements("SRS-3101")
final class CheckCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; no gate")
  private boolean withoutResults;

  @Option(
      names = "--release",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR",
      description = {
        "as for a release: evidence of a tree with changes and mutants that no test noticed are",
        "findings as well; with the folder of a release, also whether it holds what was tested"
      })
  private @Nullable String release;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the report as JSON as well")
  private @Nullable Path json;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "writes the report as SARIF 2.1.0 as well")
  private @Nullable Path sarif;

  @Option(
      names = "--watch",
      description = {
        "stays, and answers each saved edit with the findings that are new or gone; ends when it is",
        "stopped"
      })
  private boolean watch;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (release != null && withoutResults) {
      Output.errors(spec).println("--release and --without-results exclude each other");
      return 2;
    }
    Optional<WatchLoop> loop =
        watch
            ? Optional.of(new WatchLoop(root.path(), Output.of(spec), files(json, sarif)))
            : Optional.empty();
    ReadMemory memory = new ReadMemory();
    Report report = look(memory);
    Output.of(spec).print(TextReport.write(report));
    if (loop.isPresent()) {
      return loop.get().run(report, () -> look(memory));
    }
    return report.exitCode();
  }

  private Report look(ReadMemory memory) throws IOException {
    Look look =
        release == null
            ? Look.at(root.path(), !withoutResults, memory)
            : Look.atRelease(root.path(), release, memory);
    Report report = look.report();
    Output.write(
        json,
        () -> JsonReport.write(report, look.subject().map(NearDuplicate::in).orElse(List.of())));
    Output.write(sarif, () -> SarifReport.write(report));
    return report;
  }

  private static Set<Path> files(@Nullable Path... files) {
    return Arrays.stream(files)
        .filter(Objects::nonNull)
        .map(file -> file.toAbsolutePath().normalize())
        .collect(Collectors.toSet());
  }
}
