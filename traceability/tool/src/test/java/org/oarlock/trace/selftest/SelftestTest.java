package org.oarlock.trace.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.check.Finding;
import org.oarlock.trace.check.RuleName;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.UnreadableFiles;

final class SelftestTest {

  @Test
  @Verifies("SRS-3801")
  void the_specimen_is_clean_at_every_depth() throws IOException, UnreadableFiles {
    try (Copy copy = Copy.empty()) {
      Bench bench = Specimen.in(copy, Sight::rules);
      for (Depth depth : Depth.values()) {
        assertThat(bench.clean(depth).findings()).as(depth.name()).isEmpty();
        assertThat(bench.clean(depth).isClean()).isTrue();
      }
    }
  }

  @Test
  @Verifies("SRS-3801")
  void a_long_record_of_what_was_tested_is_copied_whole() throws IOException, UnreadableFiles {
    try (Copy original = Copy.empty()) {
      Specimen.in(original, Sight::rules);
      Path record = original.at(Binding.FILE);
      Files.writeString(record, Files.readString(record) + " ".repeat(1 << 19));
      try (Copy copy = Copy.of(original.root())) {
        assertThat(copy.at(Binding.FILE)).hasSameBinaryContentAs(record);
      }
    }
  }

  @Test
  @Verifies("SRS-3801")
  void every_known_defect_can_be_seeded_in_the_specimen_and_is_found()
      throws IOException, UnreadableFiles {
    try (Copy copy = Copy.empty()) {
      Bench bench = Specimen.in(copy, Sight::rules);
      Set<String> seeded = Defects.all().stream().map(Defect::group).collect(Collectors.toSet());
      for (Defect defect : Defects.all()) {
        Optional<Seed> seed = defect.where().apply(ground(bench, defect));
        assertThat(seed).as(defect.group() + ", " + defect.title()).isPresent();
        Trial trial = bench.trial(defect.group(), seed.orElseThrow());
        assertThat(trial.found()).as(trial.toString()).isTrue();
      }
      new ReleaseTrials(bench.subject(true), Specimen.NAME)
          .all()
          .forEach(
              trial -> {
                assertThat(trial.found()).as(trial.toString()).isTrue();
                seeded.add(trial.group());
              });
      for (RuleName rule : RuleName.values()) {
        assertThat(seeded).contains(rule.id());
      }
    }
  }

  /** The self-test is a control itself: it has to notice when a rule is not there. */
  @ParameterizedTest
  @EnumSource(RuleName.class)
  @Verifies("SRS-3804")
  void a_rule_that_says_nothing_is_noticed(RuleName silent) throws IOException, UnreadableFiles {
    Set<RuleName> inMemory = EnumSet.of(RuleName.EVIDENCE_TREE, RuleName.EVIDENCE_RELEASE);
    if (inMemory.contains(silent)) {
      return;
    }
    try (Copy copy = Copy.empty()) {
      Bench bench =
          Specimen.in(
              copy,
              (subject, depth) ->
                  Sight.rules(subject, depth).stream()
                      .filter(finding -> finding.rule() != silent)
                      .toList());
      List<Defect> own = Defects.all().stream().filter(d -> d.group().equals(silent.id())).toList();
      assertThat(own).isNotEmpty();
      for (Defect defect : own) {
        Seed seed = defect.where().apply(ground(bench, defect)).orElseThrow();
        Trial trial = bench.trial(defect.group(), seed);
        assertThat(trial.found()).as(trial.toString()).isFalse();
        SelftestResult result = new SelftestResult(true, List.of(), List.of(trial));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(table(result)).contains("MISSED " + silent.id());
      }
    }
  }

  @Test
  @Verifies("SRS-3804")
  void a_tool_that_fails_has_found_nothing() throws IOException, UnreadableFiles {
    try (Copy copy = Copy.empty()) {
      Bench bench = Specimen.in(copy, Sight::rules);
      Ground ground = new Ground(bench.subject(false), new Texts(copy.root()));
      Defect defect = Defects.all().get(0);
      Seed seed = defect.where().apply(ground).orElseThrow();
      Bench failing =
          new Bench(
              "failing",
              copy,
              Specimen.TODAY,
              (subject, depth) -> {
                throw new IllegalStateException("broken rule");
              });
      Trial trial = failing.trial("X", seed);
      assertThat(trial.found()).isFalse();
      assertThat(trial.result()).contains("the tool failed").contains("broken rule");
    }
  }

  @Test
  @Verifies("SRS-3804")
  void a_copy_with_other_findings_than_the_original_is_no_pass() {
    Finding finding = new Finding(Place.startOf("a"), RuleName.FLOOR, "less", "");
    Clean dirty = new Clean(Specimen.NAME, Depth.EDITING, List.of(), List.of(finding));
    assertThat(new SelftestResult(true, List.of(dirty), List.of()).exitCode()).isEqualTo(1);
    Clean known = new Clean("here", Depth.EDITING, List.of(finding), List.of(finding));
    assertThat(new SelftestResult(true, List.of(known), List.of()).exitCode()).isZero();
  }

  @Test
  @Verifies("SRS-3801")
  void a_seed_is_taken_back() throws IOException, UnreadableFiles {
    try (Copy copy = Copy.empty()) {
      Bench bench = Specimen.in(copy, Sight::rules);
      bench.clean(Depth.GATE);
      Copy.Undo undo = copy.plant(List.of(Edit.gone("risk/risk.yaml"), Edit.text("new", "x")));
      undo.run();
      Bench again = new Bench("again", copy, Specimen.TODAY, Sight::rules);
      assertThat(again.clean(Depth.GATE).isClean()).isTrue();
      assertThat(copy.at("new")).doesNotExist();
    }
  }

  private static String table(SelftestResult result) {
    Provenance none = new Provenance("", "", "", "", "");
    return ValidationTable.write(new ValidationRecord(result, none));
  }

  private static Ground ground(Bench bench, Defect defect) throws UnreadableFiles {
    return new Ground(
        bench.subject(defect.depth() != Depth.EDITING), new Texts(bench.copy().root()));
  }
}
