package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.accept.Acceptances;
import org.oarlock.trace.accept.FrozenFile;
import org.oarlock.trace.accept.NewAcceptance;
import org.oarlock.trace.accept.NewAcceptance.Terms;
import org.oarlock.trace.accept.Proposal;
import org.oarlock.trace.accept.Proposal.Wanted;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.graph.Nearest;
import org.oarlock.trace.history.Git;
import org.oarlock.trace.history.NoHistory;
import org.oarlock.trace.model.BuiltInKinds;
import org.oarlock.trace.read.ReadMemory;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code trace accept}: proposes that a finding may stand; approves nothing. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Writes down that a finding may stand, why and until when; you commit it, and somebody else",
      "signs it: trace review sign ACCEPT-1 --meaning approver. `trace check` counts it from now on",
      "and ends with 0 if nothing else is found.",
      "With --freeze, writes down all findings of today, so that later checks report new ones only;",
      "a release reports them all the same. With --thaw, takes out what is gone."
    })
@Implements({"SRS-3902", "SRS-3904"})
final class AcceptCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "for example LINK-DANGLING")
  private String rule = "";

  @Option(names = "--at", paramLabel = "FILE[:LINE]", description = "where the finding stands")
  private String at = "";

  @Option(
      names = "--item",
      paramLabel = "ID",
      description = "or the item that it names, in whatever file it comes to stand")
  private String item = "";

  @Option(names = "--because", paramLabel = "TEXT", description = "why it may stand")
  private String because = "";

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "the last day on which it may")
  private LocalDate until = LocalDate.MIN;

  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "who proposes it (default: the author that git would name)")
  private String by = "";

  @Option(names = "--freeze", description = "freezes all findings of today")
  private boolean freeze;

  @Option(names = "--thaw", description = "takes out frozen findings that are gone")
  private boolean thaw;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the answer as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean one = !rule.isEmpty() && at.isEmpty() != item.isEmpty() && !freeze && !thaw;
    boolean all = rule.isEmpty() && at.isEmpty() && item.isEmpty() && freeze != thaw;
    if (!one && !all) {
      return refused("name a RULE and either --at FILE or --item ID; or say --freeze or --thaw");
    }
    Optional<RuleName> named = RuleName.of(rule);
    if (one && named.isEmpty()) {
      List<String> ids = Arrays.stream(RuleName.values()).map(RuleName::id).toList();
      return refused(
          "there is no rule "
              + rule
              + Nearest.to(rule, ids).map(id -> " (nearest match: " + id + ")").orElse("")
              + "; what cannot be read is no finding either");
    }
    Look look =
        named.filter(Acceptances::onlyForRelease).isPresent()
            ? Look.atRelease(root.path(), "", new ReadMemory())
            : Look.at(root.path(), true);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    if (thaw) {
      return thaw(look.report());
    }
    Optional<String> author = author();
    if (author.isEmpty()) {
      return refused("git names no author; say with --by who proposes it");
    }
    Terms terms = new Terms(because, until, author.get());
    Subject subject = look.subject().get();
    return freeze
        ? freeze(subject, look.report(), terms)
        : accept(subject, look.report(), named.orElseThrow(), terms);
  }

  private int accept(Subject subject, Report report, RuleName named, Terms terms)
      throws IOException {
    Wanted wanted = new Wanted(named, at, item);
    Proposal proposal = Proposal.of(subject, report.findings(), wanted, terms);
    if (proposal instanceof Proposal.Refused no) {
      return refused(no.why());
    }
    NewAcceptance entry = ((Proposal.Acceptable) proposal).entry();
    Path file = root.path().resolve(BuiltInKinds.ACCEPTED_FILE);
    String id = NewAcceptance.freeId(subject);
    String before = Files.exists(file) ? Files.readString(file) : "";
    Output.write(file, () -> entry.appendedTo(before, id));
    return done(id, BuiltInKinds.ACCEPTED_FILE, entry.times());
  }

  private int freeze(Subject subject, Report report, Terms terms) throws IOException {
    Path file = root.path().resolve(BuiltInKinds.FROZEN_FILE);
    if (Files.exists(file)) {
      return refused(
          "findings are frozen already, and " + BuiltInKinds.FROZEN_FILE + " only shrinks");
    }
    Optional<String> barred = Proposal.whyNot(subject, terms);
    List<String> lines = FrozenFile.lines(report.findings());
    if (barred.isPresent() || lines.isEmpty()) {
      return refused(barred.orElse("there is no finding that can be frozen"));
    }
    Output.write(file, () -> FrozenFile.text(subject, lines, terms));
    return done("", BuiltInKinds.FROZEN_FILE, lines.size());
  }

  private int thaw(Report report) throws IOException {
    Path file = root.path().resolve(BuiltInKinds.FROZEN_FILE);
    Set<Integer> gone = FrozenFile.gone(report.findings());
    if (!Files.exists(file) || gone.isEmpty()) {
      return refused("no frozen finding is gone");
    }
    Optional<String> left = FrozenFile.without(Files.readString(file), gone);
    if (left.isEmpty()) {
      return refused("the file holds more than one finding on a line; take it out by hand");
    }
    if (left.get().isEmpty()) {
      Files.delete(file);
    } else {
      Files.writeString(file, left.get());
    }
    return done("", BuiltInKinds.FROZEN_FILE, gone.size());
  }

  private Optional<String> author() {
    if (!by.isBlank()) {
      return Optional.of(by.strip());
    }
    try {
      return Git.of(root.path()).author();
    } catch (NoHistory e) {
      return Optional.empty();
    }
  }

  private int done(String id, String file, int findings) throws IOException {
    ObjectNode answer = JsonText.object().put("format", 1).put("id", id).put("file", file);
    answer.put("findings", findings);
    Output.write(json, () -> JsonText.write(answer));
    String verb = thaw ? "Took out of " : "Wrote to ";
    String what =
        (id.isEmpty() ? "" : id + ", ") + findings + (thaw ? " that are gone" : " findings");
    Output.of(spec).println(verb + file + ": " + what + ". Nobody approved it; commit it.");
    Output.of(spec).println(Promises.line());
    return 0;
  }

  private int refused(String why) {
    Output.errors(spec).println("Nothing was written: " + why + ".");
    Output.errors(spec).println(Promises.line());
    return 2;
  }
}
