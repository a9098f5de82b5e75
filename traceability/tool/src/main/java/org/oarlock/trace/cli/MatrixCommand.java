package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.exchange.CsvText;
import org.oarlock.trace.exchange.Exchanged;
import org.oarlock.trace.exchange.HtmlTable;
import org.oarlock.trace.exchange.JsonTable;
import org.oarlock.trace.exchange.Matrix;
import org.oarlock.trace.exchange.PlainTable;
import org.oarlock.trace.exchange.Table;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace matrix}: one table that an audit asks for. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = {
      "Prints one table: requirements (each with its tests), risks (each with its causes, controls",
      "and their evidence) or needs (down to the tests). On a terminal, long cells are cut; CSV,",
      "HTML and JSON hold everything."
    })
@Implements("SRS-3501")
final class MatrixCommand implements Callable<Integer> {

  /** How the table is written. */
  enum Form {
    TEXT,
    CSV,
    HTML
  }

  @Mixin private Root root = new Root();

  @Parameters(
      arity = "0..1",
      paramLabel = "MATRIX",
      defaultValue = "requirements",
      description = "requirements, risks or needs (default: requirements)")
  private Matrix matrix = Matrix.REQUIREMENTS;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text, csv or html (default: text)")
  private Form form = Form.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "file to write to")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the table as JSON as well")
  private @Nullable Path json;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Table table = matrix.of(Exchanged.of(look.subject().get(), look.report()));
    List<String> below = List.of(look.report().standing(), Promises.line());
    String text =
        switch (form) {
          case TEXT -> PlainTable.write(table);
          case CSV -> CsvText.write(table);
          case HTML -> HtmlTable.write(table, below);
        };
    Output.write(json, () -> JsonTable.write(table, look.report()));
    Output.write(out, () -> text);
    if (out != null) {
      Output.of(spec).println("Wrote " + table.rows().size() + " rows.");
    } else {
      Output.of(spec).print(text);
    }
    // What a program reads from standard output has to hold the table and nothing else.
    boolean bare = out == null && form != Form.TEXT;
    (bare ? Output.errors(spec) : Output.of(spec)).println(String.join("\n", below));
    return 0;
  }
}
