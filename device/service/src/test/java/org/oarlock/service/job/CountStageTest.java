package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.service.Finding;
import org.oarlock.service.config.Peer;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.config.WhenSilent;
import org.oarlock.service.fixture.PlayedSource;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;

class CountStageTest {
  private static final StepOutcome GATED =
      new StepOutcome.Advanced(CaseState.GATED, List.of(Finding.of("GAPS", "seen at the gate")));
  private static final StepOutcome LATER = new StepOutcome.Waiting(Instant.EPOCH);

  @TempDir private Path folder;
  private CountBench bench;

  @BeforeEach
  void a_bench() {
    bench = new CountBench(folder);
  }

  @Test
  @Verifies(
      value = {"SRS-1010", "RC-210"},
      shows = Shows.EFFECTIVE)
  void a_series_of_which_the_source_has_more_is_held_and_says_how_many_are_missing()
      throws IOException {
    bench.sourceHasBesides("2.25.11", "2.25.12");

    assertThat(work(PlayedSource.PEER))
        .isEqualTo(
            new StepOutcome.Advanced(
                CaseState.HELD,
                List.of(
                    Finding.of(
                        "INCOMPLETE",
                        "2 of the 18 images that ARCHIVE has of this series were not received."
                            + " They are counted again while this waits."))));
  }

  @Test
  @Verifies({"SRS-1010", "RC-210"})
  void a_whole_series_and_one_without_source_go_on() throws IOException {
    bench.sourceHasBesides();
    assertThat(work(PlayedSource.PEER)).isSameAs(GATED);
    assertThat(work()).isSameAs(GATED);
    assertThat(bench.source.asked()).isEqualTo(1);
  }

  @Test
  @Verifies("SRS-1010")
  void what_a_person_released_is_not_counted_again() throws IOException {
    bench.sourceHasBesides("2.25.11");
    CaseRecord released = record(Finding.of("INCOMPLETE", "one is missing"));

    assertThat(stage(GATED, PlayedSource.PEER).work(bench.desk(released))).isSameAs(GATED);
    assertThat(bench.source.asked()).isZero();
  }

  @Test
  @Verifies(
      value = {"SRS-1012", "RC-211"},
      shows = Shows.EFFECTIVE)
  void a_series_that_cannot_be_counted_is_held() throws IOException {
    bench.source.answers(new NetworkFailure.Unreachable("nobody listens"));
    assertHeld("NOT_COUNTED");
    bench.source.has(bench.received.get(0));
    assertHeld("NOT_COUNTED");
  }

  @Test
  @Verifies("SRS-1012")
  void where_the_site_says_so_it_goes_on_with_a_finding() throws IOException {
    bench.source.answers(new NetworkFailure.Unreachable("nobody listens"));
    Peer lenient = PlayedSource.peer(WhenSilent.GO_ON);

    assertThat(work(lenient))
        .isInstanceOfSatisfying(
            StepOutcome.Advanced.class,
            gated -> {
              assertThat(gated.next()).isEqualTo(CaseState.GATED);
              assertThat(gated.findings())
                  .extracting(Finding::code)
                  .containsExactly("GAPS", "NOT_COUNTED");
            });
    assertThat(stage(LATER, lenient).work(bench.desk(record()))).isSameAs(LATER);
    bench.sourceHasBesides("2.25.11");
    assertThat(((StepOutcome.Advanced) work(lenient)).next()).isEqualTo(CaseState.HELD);
  }

  private void assertHeld(String code) throws IOException {
    StepOutcome.Advanced outcome = (StepOutcome.Advanced) work(PlayedSource.PEER);
    assertThat(outcome.next()).isEqualTo(CaseState.HELD);
    assertThat(outcome.findings()).extracting(Finding::code).containsExactly(code);
  }

  private StepOutcome work(Peer... peers) throws IOException {
    return stage(GATED, peers).work(bench.desk(record()));
  }

  private CountStage stage(StepOutcome otherwise, Peer... peers) {
    return new CountStage(bench.count(peers), desk -> otherwise);
  }

  private static CaseRecord record(Finding... findings) {
    return new CaseRecord(
        1,
        1,
        CaseState.ROUTED,
        1,
        0,
        1,
        0,
        List.of(findings),
        null,
        null,
        null,
        List.of(),
        List.of(),
        RouteMode.LIVE,
        Map.of(),
        null,
        CaseVersion.FIRST);
  }
}
