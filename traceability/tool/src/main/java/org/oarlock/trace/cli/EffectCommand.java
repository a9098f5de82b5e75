package org.oarlock.trace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.bind.EffectFile;
import org.oarlock.trace.bind.TestDigests;
import org.oarlock.trace.check.Disabled;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.effect.Campaign;
import org.oarlock.trace.effect.SideBySide;
import org.oarlock.trace.effect.Tried;
import org.oarlock.trace.evidence.Effect;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.read.TestWords;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.Scratch;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace effect}: takes controls out of the shipped program and asks their tests. */
@Command(
    name = "effect",
    mixinStandardHelpOptions = true,
    description = {
      "Takes each control out of the program that is shipped, one after the other, runs the tests",
      "that say that they show it effective, and writes down which of them failed: a test that",
      "passes without the control shows nothing. Needs what the build leaves; changes no source.",
      "Exit code 1: a test did not notice, or nothing can be said; 2: a control names a method",
      "that is not there or is never called."
    })
@Implements("SRS-4103")
final class EffectCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(paramLabel = "RC", description = "controls to try (default: all that say how)")
  private List<String> wanted = List.of();

  @Option(
      names = "--missing",
      description = "only those without a record of the program and tests that are here now")
  private boolean missing;

  @Option(
      names = "--seconds",
      defaultValue = "600",
      description =
          "that the tests of one control may take, with it and without it (default:"
              + " ${DEFAULT-VALUE}); a test that failed until then counts")
  private long seconds = 600;

  @Option(
      names = "--at-once",
      defaultValue = "1",
      description = "controls that are tried side by side (default: ${DEFAULT-VALUE})")
  private int atOnce = 1;

  private int code;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      SourceTree tree = SourceTree.of(root.path());
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      Subject subject = Subject.of(RepositoryReader.read(root.path(), true), true, today);
      Optional<String> unknown = unknown(subject);
      if (unknown.isPresent()) {
        Output.errors(spec).println(unknown.get() + "\n" + Promises.line());
        return 2;
      }
      return run(tree, subject);
    } catch (Unreadable e) {
      return unreadable(List.of(e));
    } catch (UnreadableFiles e) {
      return unreadable(e.files());
    }
  }

  private Optional<String> unknown(Subject subject) {
    Set<String> known = new TreeSet<>();
    Disabled.asked(subject).forEach(control -> known.add(control.id()));
    return wanted.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .map(id -> id + " is no control in software that stands");
  }

  private int run(SourceTree tree, Subject subject)
      throws IOException, InterruptedException, Unreadable {
    try (Scratch work = Scratch.of("oarlock-effect-")) {
      return run(tree, subject, work.folder());
    }
  }

  private int run(SourceTree tree, Subject subject, Path work)
      throws IOException, InterruptedException, Unreadable {
    PrintWriter out = Output.of(spec);
    TestDigests digests = TestWords.digests(tree, subject.model().sources(), subject.read().rows());
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 1; i <= Math.max(1, atOnce); i++) {
      Path own = Files.createDirectory(work.resolve(Integer.toString(i)));
      campaigns.add(new Campaign(tree, subject, digests, own, seconds));
    }
    SideBySide.attempt(
        controls(subject),
        campaigns,
        (tried, took) -> {
          code = Math.max(code, say(tried, took, out));
          out.flush();
          if (tried instanceof Tried.Recorded recorded) {
            write(tree, subject, recorded.effect());
          }
        });
    out.println(Promises.line());
    return code;
  }

  private List<Item> controls(Subject subject) {
    return Disabled.asked(subject).stream()
        .filter(control -> wanted.isEmpty() || wanted.contains(control.id()))
        .filter(control -> !wanted.isEmpty() || control.has(BoundEffects.FIELD))
        .filter(
            control ->
                !missing
                    || Disabled.effect(subject, control)
                        .filter(effect -> effect.holds() && effect.noticed().isPresent())
                        .isEmpty())
        .toList();
  }

  private static int say(Tried tried, long seconds, PrintWriter out) {
    if (tried instanceof Tried.Recorded recorded) {
      Effect effect = recorded.effect();
      Optional<Effect.Ended> noticed = effect.noticed();
      out.printf(
          Locale.ROOT,
          "%s: %s (%d s)%n",
          tried.control(),
          noticed
              .map(ended -> "noticed by " + ended.test().words() + ": " + ended.message())
              .orElse("NOT NOTICED by " + effect.tests().size() + " tests"),
          seconds);
      return noticed.isPresent() ? 0 : 1;
    }
    Tried.Untried untried = (Tried.Untried) tried;
    out.printf(
        Locale.ROOT,
        "%s: nothing can be said: %s (%d s)%n",
        tried.control(),
        untried.why(),
        seconds);
    return untried.wrong() ? 2 : 1;
  }

  /**
   * After each control, so that a campaign that is broken off keeps what it has. What is there of a
   * control that does not say any more how it is disabled goes.
   */
  private void write(SourceTree tree, Subject subject, Effect effect)
      throws IOException, Unreadable {
    Path file = tree.root().resolve(EffectFile.FILE);
    Map<String, Effect> all = new TreeMap<>();
    if (Files.exists(file)) {
      EffectFile.read(EffectFile.FILE, Files.readString(file))
          .forEach(known -> all.put(known.control(), known));
    }
    all.put(effect.control(), effect);
    all.keySet()
        .retainAll(
            Disabled.asked(subject).stream()
                .filter(control -> control.has(BoundEffects.FIELD))
                .map(Item::id)
                .toList());
    Output.write(file, () -> JsonText.write(EffectFile.json(new ArrayList<>(all.values()))));
  }

  private int unreadable(List<Unreadable> files) {
    Output.of(spec).print(TextReport.write(Report.unreadable(files, true)));
    return 2;
  }
}
