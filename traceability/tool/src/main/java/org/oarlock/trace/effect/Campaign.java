package org.oarlock.trace.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.bind.JarContents;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/** Takes controls out one by one and asks their tests of effectiveness. */
@Implements("SRS-4103")
public final class Campaign {

  private final SourceTree tree;
  private final Subject subject;
  private final TestDigests digests;
  private final Tests tests;
  private final Path work;
  private final long seconds;
  private final Map<String, Effect.Tested> jars = new HashMap<>();

  /**
   * Over one repository.
   *
   * @param work a folder of its own for what the runs leave
   * @param seconds that the tests of one control may take, all their runs together
   */
  public Campaign(SourceTree tree, Subject subject, TestDigests digests, Path work, long seconds) {
    this.tree = tree;
    this.subject = subject;
    this.digests = digests;
    this.work = work;
    this.seconds = seconds;
    this.tests = new Tests(tree, subject.model().effectiveness(), digests, work);
  }

  /** Tries one control: scenarios first, methods where no scenario notices. */
  public Tried attempt(Item control) throws IOException, InterruptedException, Unreadable {
    Optional<Value.Fields> by = control.fields().fields(BoundEffects.FIELD);
    if (by.isEmpty()) {
      return untried(control, "it does not say by which method it is disabled", false);
    }
    Order order =
        new Order(
            control.id(), by.get().text("method").orElse(""), by.get().text("instead").orElse(""));
    Optional<String> jar = ShippedJar.holding(tree, subject.model().sources(), order.className());
    if (jar.isEmpty()) {
      return untried(control, "no jar holds " + order.className(), true);
    }
    List<TestId> all =
        Slots.tests(subject, control, Shows.EFFECTIVE).stream()
            .map(Shown::claim)
            .map(claim -> claim.test())
            .distinct()
            .toList();
    List<TestId> scenarios = all.stream().filter(TestId::isScenario).toList();
    List<TestId> methods = all.stream().filter(test -> !test.isScenario()).toList();
    Tried tried = untried(control, "no test says that it shows it effective", false);
    TimeLimit limit = TimeLimit.of(seconds);
    try {
      for (List<TestId> some : List.of(scenarios, methods)) {
        if (!some.isEmpty() && !noticed(tried) && limit.left() > 0) {
          tried = better(tried, attempt(order, jar.get(), some, limit));
        }
      }
    } catch (BrokenOff e) {
      return untried(control, String.valueOf(e.getMessage()), false);
    }
    return tried;
  }

  private static boolean noticed(Tried tried) {
    return tried instanceof Tried.Recorded recorded && recorded.effect().noticed().isPresent();
  }

  /** Of two that did not notice, the one that says more. */
  private static Tried better(Tried first, Tried second) {
    return second instanceof Tried.Recorded || !(first instanceof Tried.Recorded) ? second : first;
  }

  private Tried attempt(Order order, String jar, List<TestId> some, TimeLimit limit)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    List<TestId> passing = passing(some, limit);
    if (limit.left() == 0) {
      return new Tried.Untried(
          order.control(), some.get(0).words() + " " + limit.words() + ", with the control", false);
    }
    if (passing.isEmpty()) {
      return new Tried.Untried(
          order.control(), "its tests do not pass as long as the control is there", false);
    }
    Path status = work.resolve("status.txt");
    Files.deleteIfExists(status);
    Map<TestId, Tests.Said> said = tests.run(passing, Optional.of(option(order, status)), limit);
    AgentStatus agent = AgentStatus.read(status);
    if (agent.refused().isPresent()) {
      return new Tried.Untried(order.control(), agent.refused().get(), true);
    }
    if (agent.taken().disabled() == 0) {
      return new Tried.Untried(order.control(), "its tests never load " + order.className(), true);
    }
    if (agent.taken().called() == 0) {
      return new Tried.Untried(order.control(), "its tests never call " + order.method(), true);
    }
    List<Effect.Ended> ended = new ArrayList<>();
    for (TestId test : passing) {
      Tests.Said one = said.getOrDefault(test, new Tests.Said(Outcome.NOT_RUN, ""));
      ended.add(
          new Effect.Ended(
              test, digests.of(test).orElse(""), one.outcome(), FirstLine.of(one.message())));
    }
    Effect effect =
        new Effect(
            order.control(),
            order.method(),
            order.instead(),
            tested(jar),
            tested(subject.model().effectiveness().agent()).sha256(),
            agent.taken(),
            ended,
            "");
    if (limit.left() == 0 && effect.noticed().isEmpty()) {
      return new Tried.Untried(
          order.control(),
          passing.get(0).words() + " " + limit.words() + ", and none failed",
          false);
    }
    return new Tried.Recorded(effect);
  }

  /** Those that pass as long as the control is there: by the results of the build, or run now. */
  private List<TestId> passing(List<TestId> some, TimeLimit limit)
      throws IOException, InterruptedException, Unreadable, BrokenOff {
    List<TestId> passing = new ArrayList<>();
    List<TestId> unknown = new ArrayList<>();
    for (TestId test : some) {
      boolean known =
          subject.withResults()
              && subject.read().results().stream()
                  .filter(result -> result.test().equals(test))
                  .map(result -> result.outcome())
                  .reduce(Outcome::and)
                  .filter(Outcome.PASSED::equals)
                  .isPresent();
      (known ? passing : unknown).add(test);
    }
    if (!unknown.isEmpty()) {
      tests
          .run(unknown, Optional.empty(), limit)
          .forEach(
              (test, said) -> {
                if (said.outcome() == Outcome.PASSED) {
                  passing.add(test);
                }
              });
    }
    return some.stream().filter(passing::contains).toList();
  }

  private Effect.Tested tested(String jar) throws Unreadable {
    Effect.Tested known = jars.get(jar);
    if (known == null) {
      known = JarContents.of(tree, jar);
      jars.put(jar, known);
    }
    return known;
  }

  private String option(Order order, Path status) {
    return "-javaagent:"
        + tree.root().resolve(subject.model().effectiveness().agent())
        + "=status="
        + status
        + ",disable="
        + order.method()
        + "=>"
        + order.instead();
  }

  private static Tried untried(Item control, String why, boolean wrong) {
    return new Tried.Untried(control.id(), why, wrong);
  }

  /** What a control says of its being disabled. */
  private record Order(String control, String method, String instead) {

    String className() {
      return method.split("#", 2)[0];
    }
  }
}
