package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.schema.SchemaWriter;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trace schemas}: JSON Schemas of the model, for editors. */
@Command(
    name = "schemas",
    mixinStandardHelpOptions = true,
    description = "Writes a JSON Schema per kind of item, made from the trace model.")
@Implements("SRS-3108")
final class SchemasCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder to write to (default: traceability/schemas below the root)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, String> schemas;
    try {
      schemas = SchemaWriter.write(RepositoryReader.model(root.path()));
    } catch (UnreadableFiles e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(e.files(), false)));
      return 2;
    }
    Path folder = out == null ? root.path().resolve("traceability/schemas") : out;
    Files.createDirectories(folder);
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
    }
    Output.of(spec).println("Wrote " + schemas.size() + " schemas.");
    return 0;
  }
}
