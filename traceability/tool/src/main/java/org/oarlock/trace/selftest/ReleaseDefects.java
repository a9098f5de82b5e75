package org.oarlock.trace.selftest;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.selftest.Defect.Plan;

/** What only a release asks for: changed code that no test noticed. */
final class ReleaseDefects {

  private ReleaseDefects() {}

  static List<Defect> all() {
    return List.of(
        mutations(
            RuleName.MUTANT_SURVIVED,
            "a changed decision that no test noticed",
            text ->
                text.replaceFirst("detected='true'", "detected='false'")
                    .replaceFirst("status='KILLED'", "status='SURVIVED'")),
        mutations(
            RuleName.MUTATION_MISSING,
            "a decision that was not changed",
            text -> "<mutations></mutations>\n"));
  }

  private static Defect mutations(RuleName rule, String title, UnaryOperator<String> change) {
    return Defect.of(
        rule,
        title,
        Depth.RELEASE,
        g ->
            g.subject().read().mutants().stream().anyMatch(Mutant::detected)
                ? g.named(g.model().sources().mutations())
                    .filter(file -> !change.apply(g.texts().of(file)).equals(g.texts().of(file)))
                    .flatMap(
                        file ->
                            Stream.of(
                                new Plan(
                                    List.of(Edit.text(file, change.apply(g.texts().of(file)))),
                                    new Expectation.Names(rule, Optional.empty(), ""),
                                    true)))
                : Stream.of());
  }
}
