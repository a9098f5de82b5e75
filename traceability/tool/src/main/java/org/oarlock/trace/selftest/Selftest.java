package org.oarlock.trace.selftest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.source.UnreadableFiles;

/**
 * Seeds every known defect, one at a time, into a copy of a repository and into the specimen, and
 * further ones that others wrote, and says which were found.
 */
@Implements({"SRS-3801", "SRS-3802"})
public final class Selftest {

  /** How a copy of the repository is called. */
  public static final String HERE = "this repository";

  private final List<Trial> trials = new ArrayList<>();
  private final List<Clean> cleans = new ArrayList<>();
  private boolean withResults;

  private Selftest() {}

  /**
   * Runs all of it.
   *
   * @param seeds seeds that others wrote
   * @throws UnreadableFiles if the repository cannot be read as it is
   */
  public static SelftestResult run(Path root, LocalDate today, List<OutsideSeed> seeds)
      throws IOException, UnreadableFiles {
    Selftest selftest = new Selftest();
    try (Copy copy = Copy.of(root)) {
      Bench here = new Bench(HERE, copy, today, Sight::rules);
      here.subject(false);
      selftest.withResults = !here.subject(true).read().results().isEmpty();
      selftest.cleanCopy(here, Optional.of(new Sight(root, today, Sight::rules)));
      selftest.known(here, selftest.withResults);
      selftest.outside(here, seeds);
    }
    try (Copy copy = Copy.empty()) {
      Bench specimen = Specimen.in(copy, Sight::rules);
      selftest.cleanCopy(specimen, Optional.empty());
      selftest.known(specimen, true);
      Subject whole = specimen.subject(true);
      selftest.trials.addAll(new ReleaseTrials(whole, Specimen.NAME).all());
    }
    return new SelftestResult(selftest.withResults, selftest.cleans, selftest.trials);
  }

  private void cleanCopy(Bench bench, Optional<Sight> original) {
    for (Depth depth : Depth.values()) {
      if (depth == Depth.EDITING || withResults || original.isEmpty()) {
        Answer own = original.map(sight -> sight.look(depth)).orElse(Answer.of(List.of()));
        cleans.add(new Clean(bench.name(), depth, own.findings(), bench.clean(depth).findings()));
      }
    }
  }

  private void known(Bench bench, boolean results) throws IOException, UnreadableFiles {
    Texts texts = new Texts(bench.copy().root());
    Ground editing = new Ground(bench.subject(false), texts);
    Ground whole = results ? new Ground(bench.subject(true), texts) : editing;
    for (Defect defect : Defects.all()) {
      if (defect.depth() != Depth.EDITING && !results) {
        notHere(bench, defect, "there are no results of tests");
        continue;
      }
      Optional<Seed> seed = defect.where().apply(defect.depth() == Depth.EDITING ? editing : whole);
      if (seed.isPresent()) {
        trials.add(bench.trial(defect.group(), seed.get()));
      } else {
        notHere(
            bench,
            defect,
            defect.depth() == Depth.EDITING
                ? "nothing here can be changed so that it comes about"
                : "no result here that holds can be changed so that it comes about");
      }
    }
  }

  private void notHere(Bench bench, Defect defect, String because) {
    trials.add(
        new Trial(
            defect.group(),
            defect.title(),
            bench.name(),
            defect.group(),
            List.of(),
            new Verdict.NotApplicable(because)));
  }

  private void outside(Bench bench, List<OutsideSeed> seeds) throws UnreadableFiles {
    Texts texts = new Texts(bench.copy().root());
    Depth depth = withResults ? Depth.GATE : Depth.EDITING;
    for (OutsideSeed seed : seeds) {
      List<Edit> edits = new ArrayList<>();
      Optional<String> trouble = seed.plan(texts, bench::has, edits);
      Seed planted = new Seed(seed.title(), edits, seed.expectation(), depth, false);
      try {
        trials.add(
            trouble.isEmpty()
                ? bench.trial(OutsideSeed.GROUP, planted)
                : escaped(seed, trouble.get()));
      } catch (IOException e) {
        // For example a file where the seed wants a folder; the copy is as it was before.
        trials.add(escaped(seed, e.toString()));
      }
    }
  }

  /** What cannot be planted was not found; its author thought that the repository is another. */
  private static Trial escaped(OutsideSeed seed, String trouble) {
    return new Trial(
        OutsideSeed.GROUP,
        seed.title(),
        HERE,
        seed.expectation().words(),
        List.of(),
        new Verdict.Missed("could not be planted: " + trouble));
  }
}
