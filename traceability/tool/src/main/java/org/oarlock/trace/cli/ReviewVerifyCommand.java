package org.oarlock.trace.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.Findings;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trace review verify}: whether the signatures hold, offline. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every signature with the public key of its person, and nothing else.")
@Implements("SRS-3304")
final class ReviewVerifyCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Look look = Look.at(root.path(), false);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Findings found = new Findings();
    new ReviewRule().check(look.subject().get(), found);
    List<Finding> findings = found.sorted();
    findings.forEach(finding -> Output.of(spec).println(finding));
    Output.of(spec)
        .println(
            look.subject().get().read().signatures().size()
                + " signatures, "
                + findings.size()
                + " findings.");
    Output.of(spec).println(Promises.line());
    return findings.isEmpty() ? 0 : 1;
  }
}
