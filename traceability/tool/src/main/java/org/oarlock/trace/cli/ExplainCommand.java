package org.oarlock.trace.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Nearest;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace explain}: why a rule is there and what to do, or how an item stands and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says why a rule is there and what to do, or where an item stands, how and why, and what is",
      "above and below it. Without a name, explains all rules."
    })
@Implements({"SRS-3109", "SRS-3120"})
final class ExplainCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE|ID",
      description = "for example LINK-DANGLING or SRS-1")
  private String name = "";

  @Option(
      names = "--without-results",
      description = "for editing: reads no test results and no bill of materials")
  private boolean withoutResults;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (name.isEmpty()) {
      Arrays.stream(RuleName.values()).forEach(this::explain);
      return explained();
    }
    Optional<RuleName> rule = RuleName.of(name);
    if (rule.isPresent()) {
      explain(rule.get());
      return explained();
    }
    Look look = Look.at(root.path(), !withoutResults);
    if (look.subject().isEmpty()) {
      Output.errors(spec).println(unknown(List.of()) + "; items could not be looked up:");
      Output.errors(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Subject subject = look.subject().get();
    Optional<Item> item = subject.graph().item(name);
    if (item.isEmpty()) {
      Output.errors(spec).println(unknown(subject.graph().ids()) + "\n" + Promises.line());
      return 2;
    }
    Output.of(spec).print(new ItemExplanation(subject, look.report()).of(item.get()));
    Output.of(spec).println(look.report().standing());
    return explained();
  }

  private void explain(RuleName rule) {
    Output.of(spec).println(rule.id() + "\n  " + rule.explanation());
  }

  private int explained() {
    Output.of(spec).println(Promises.line());
    return 0;
  }

  private String unknown(Iterable<String> ids) {
    List<String> known = new ArrayList<>();
    ids.forEach(known::add);
    Arrays.stream(RuleName.values()).map(RuleName::id).forEach(known::add);
    String nearest =
        Nearest.to(name, known)
            .or(() -> Nearest.to(name.toUpperCase(Locale.ROOT), known))
            .map(id -> " (nearest match: " + id + ")")
            .orElse("");
    return "There is no rule or item '" + name + "'" + nearest;
  }
}
