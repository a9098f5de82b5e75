package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Findings;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.report.JsonReport;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code trace review verify}: whether the signatures hold, offline. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every signature with the public key of its person, and nothing else.")
@Implements("SRS-3304")
final class ReviewVerifyCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(names = "--json", paramLabel = "FILE", description = "writes the answer as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), false);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Findings found = new Findings();
    new ReviewRule().check(look.subject().get(), found);
    List<Finding> findings = found.sorted();
    findings.forEach(finding -> Output.of(spec).println(finding));
    int signatures = look.subject().get().read().signatures().size();
    Output.write(json, () -> json(signatures, findings));
    Output.of(spec).println(signatures + " signatures, " + findings.size() + " findings.");
    Output.of(spec).println(Promises.line());
    return findings.isEmpty() ? 0 : 1;
  }

  private static String json(int signatures, List<Finding> findings) {
    ObjectNode answer = JsonText.object().put("format", 1).put("signatures", signatures);
    JsonReport.findings(answer.putArray("findings"), findings);
    return JsonText.write(answer);
  }
}
