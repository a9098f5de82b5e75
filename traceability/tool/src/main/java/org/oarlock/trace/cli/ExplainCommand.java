package org.oarlock.trace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.graph.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace explain}: why a rule is there and what to do. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why a rule is there and what to do; without a rule, explains all.")
@Implements("SRS-3109")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "for example LINK-DANGLING")
  private String rule = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (rule.isEmpty()) {
      for (RuleName name : RuleName.values()) {
        Output.of(spec).println(name.id() + "\n  " + name.explanation());
      }
      return 0;
    }
    Optional<RuleName> found = RuleName.of(rule);
    if (found.isEmpty()) {
      List<String> ids = Arrays.stream(RuleName.values()).map(RuleName::id).toList();
      String nearest = Nearest.to(rule, ids).map(id -> " (nearest match: " + id + ")").orElse("");
      Output.errors(spec).println("There is no rule " + rule + nearest);
      return 2;
    }
    Output.of(spec).println(found.get().id() + "\n  " + found.get().explanation());
    return 0;
  }
}
