package org.oarlock.trace.report;

import java.util.List;
import java.util.stream.Stream;
import org.oarlock.trace.accept.Excused;
import org.oarlock.trace.accept.Judged;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.check.Disabled;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.SeededCauses;
import org.oarlock.trace.check.SignaturePlan;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.source.Unreadable;

/**
 * What one run has to say.
 *
 * @param findings what nobody accepted
 * @param accepted findings that end no run
 * @param frozen findings from before the tool was adopted, which end no run either
 * @param unreadable files that could not be read; then nothing was checked
 * @param counts what was read, in words; empty if nothing was
 * @param withResults whether results were read: without them a run is no gate
 * @param signatures what is signed of that for which the plan asks
 */
@Implements("SRS-3115")
public record Report(
    List<Finding> findings,
    List<Excused> accepted,
    List<Excused> frozen,
    List<Unreadable> unreadable,
    String counts,
    boolean withResults,
    SignaturePlan signatures) {

  /** A run that read everything, and of whose findings nothing is accepted. */
  public static Report of(Subject subject, List<Finding> findings) {
    return of(subject, Judged.open(findings));
  }

  /** A run that read everything. */
  public static Report of(Subject subject, Judged judged) {
    String counts =
        counts(subject.read(), subject.withResults())
            + standingOfTree(subject.read())
            + effectiveness(subject);
    return new Report(
        judged.open(),
        judged.accepted(),
        judged.frozen(),
        List.of(),
        counts,
        subject.withResults(),
        SignaturePlan.of(subject));
  }

  /** A run that could not read its input. */
  public static Report unreadable(List<Unreadable> files, boolean withResults) {
    return new Report(
        List.of(), List.of(), List.of(), files, "", withResults, SignaturePlan.UNREAD);
  }

  /** Everything that was found, what was accepted or frozen included. */
  public List<Finding> all() {
    return Stream.concat(
            findings.stream(),
            Stream.concat(accepted.stream(), frozen.stream()).map(Excused::finding))
        .sorted()
        .toList();
  }

  /** 0 clean, 1 findings, 2 unreadable input. */
  public int exitCode() {
    if (!unreadable.isEmpty()) {
      return 2;
    }
    return findings.isEmpty() ? 0 : 1;
  }

  /** What a reader has to know before the result: whether it can count. */
  public String standing() {
    return withResults
        ? signatures.words()
        : "WITHOUT RESULTS: no test result and no bill of materials was read. This run is for"
            + " editing and counts as no gate.";
  }

  private static String standingOfTree(Repository read) {
    return read.tree()
        .map(BoundTree::reasonsAgainstRelease)
        .filter(reasons -> !reasons.isEmpty())
        .map(reasons -> "\nNo evidence for a release: " + String.join("; ", reasons) + ".")
        .orElse("");
  }

  private static String effectiveness(Subject subject) {
    return subject.withResults() && !Disabled.asked(subject).isEmpty()
        ? "\nEffectiveness: " + SeededCauses.standing(subject) + " " + Disabled.standing(subject)
        : "";
  }

  private static String counts(Repository read, boolean withResults) {
    long scenarios = read.results().stream().filter(r -> r.test().isScenario()).count();
    String results =
        withResults
            ? ", "
                + scenarios
                + " results of scenarios, "
                + (read.results().size() - scenarios)
                + " results of tests, "
                + read.components().size()
                + " components of the release"
            : "";
    return "Read "
        + read.items().size()
        + " items, "
        + read.code().size()
        + " claims of code, "
        + read.tests().size()
        + " claims of tests, "
        + read.rows().size()
        + " scenarios"
        + results
        + ".";
  }
}
