package org.oarlock.trace.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Report;

@Verifies("SRS-3604")
final class SampleTest {

  @TempDir private Path folder = Path.of("");

  private Committed repository;

  @BeforeEach
  void copy() throws Exception {
    repository = Committed.small(folder.resolve("small"));
  }

  @Test
  void the_same_seed_draws_the_same_threads() throws Exception {
    assertThat(draw(42, 3)).isEqualTo(draw(42, 3));
    assertThat(pages(42)).isEqualTo(pages(42));
    assertThat(LongStream.range(0, 20).mapToObj(seed -> first(seed)).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void a_thread_leads_from_the_need_to_the_risk_and_its_harm() throws Exception {
    DrawnThread thread =
        draw(1, 9).threads().stream()
            .filter(one -> one.drawn().id().equals("SRS-2"))
            .findFirst()
            .orElseThrow();
    assertThat(thread.items().keySet())
        .containsExactly(
            "UN", "SYS", "SRS", "ITEM", "UNIT", "HZ", "HS", "HARM", "RISK", "CAUSE", "RC");
    assertThat(thread.weight()).isEqualTo(1 + 3 * (5 + 3));
  }

  @Test
  void a_control_leads_to_the_need_of_what_realises_it() throws Exception {
    DrawnThread thread =
        draw(1, 9).threads().stream()
            .filter(one -> one.drawn().id().equals("RC-1"))
            .findFirst()
            .orElseThrow();
    assertThat(thread.items()).containsKeys("UN", "SYS", "SRS", "RISK");
  }

  @Test
  void a_design_that_is_shared_brings_no_other_requirement() throws Exception {
    repository.replace("requirements/design.md", "Realises: SRS-2.", "Realises: SRS-1, SRS-2.");
    DrawnThread thread =
        draw(1, 9).threads().stream()
            .filter(one -> one.drawn().id().equals("SRS-2"))
            .findFirst()
            .orElseThrow();
    assertThat(thread.items().get("SRS")).singleElement().isEqualTo(thread.drawn());
  }

  @Test
  void more_risk_is_drawn_more_often() {
    Map<String, Long> counts =
        LongStream.range(0, 400)
            .mapToObj(this::first)
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(counts.getOrDefault("SRS-1", 0L)).isLessThan(50);
    assertThat(counts.get("SRS-2")).isBetween(140L, 250L);
  }

  @Test
  void no_thread_is_drawn_twice_and_asking_for_more_gives_all() throws Exception {
    assertThat(draw(5, 99).threads().stream().map(t -> t.drawn().id()))
        .containsExactlyInAnyOrder("SRS-1", "SRS-2", "RC-1");
  }

  @Test
  void each_page_says_what_it_is_worth_and_loads_nothing() throws Exception {
    assertThat(pages(3)).containsOnlyKeys("index.html", "thread-001.html", "thread-002.html");
    assertThat(pages(3).values())
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("Promises in force")
                    .contains("WITHOUT RESULTS")
                    .doesNotContain("<script", "http"));
  }

  private String first(long seed) {
    try {
      return draw(seed, 1).threads().get(0).drawn().id();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Sample draw(long seed, int threads) throws Exception {
    return Sample.draw(repository.subject(), seed, threads);
  }

  private Map<String, String> pages(long seed) throws Exception {
    Subject subject = repository.subject();
    Report report = Report.of(subject, List.of());
    return SamplePages.write(subject, report, draw(seed, 2));
  }
}
