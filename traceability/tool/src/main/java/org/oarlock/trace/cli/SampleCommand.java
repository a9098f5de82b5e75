package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.history.Sample;
import org.oarlock.trace.history.SamplePages;
import org.oarlock.trace.history.SampleText;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trace sample}: threads for an audit, drawn so that nobody chose them. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Draws threads from need to evidence by a seed, those with more risk more often, and writes",
      "each as one page to print. The same seed gives the same pages from the same repository."
    })
@Implements("SRS-3604")
final class SampleCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(
      names = "--seed",
      paramLabel = "N",
      required = true,
      description = "any number; let the auditor choose it")
  private long seed;

  @Option(names = "--threads", paramLabel = "K", required = true, description = "how many threads")
  private int threads;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for the pages, HTML")
  private @Nullable Path out;

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials; says so")
  private boolean withoutResults;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the sample as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      Output.errors(spec).println("--threads has to be 1 or more\n" + Promises.line());
      return 2;
    }
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Subject subject = look.subject().get();
    Sample sample = Sample.draw(subject, seed, threads);
    Output.write(json, () -> JsonText.write(SampleText.json(sample)));
    if (out != null) {
      Map<String, String> pages = SamplePages.write(subject, look.report(), sample);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Output.write(out.resolve(page.getKey()), page::getValue);
      }
    }
    Output.of(spec).print(SampleText.write(subject, sample));
    Output.of(spec).println(look.report().standing() + "\n" + Promises.line());
    return 0;
  }
}
