package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.fixture.Rules;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Verifies;

class RouteStageTest {
  @TempDir private Path folder;

  @Test
  @Verifies("SRS-1108")
  void a_case_whose_chosen_rule_is_gone_is_held() throws IOException {
    Router router = new Router(Rules.of("- {name: a, when: {modality: CT}, ignore: true}"));
    RouteStage stage =
        new RouteStage(() -> router, TestSite.in(folder).configuration(), Clock.systemUTC());

    assertThat(stage.work(desk("gone")))
        .isInstanceOfSatisfying(
            StepOutcome.Advanced.class,
            held -> {
              assertThat(held.next()).isEqualTo(CaseState.HELD);
              assertThat(held.findings()).extracting(Finding::code).containsExactly("ROUTE_GONE");
            });
    assertThat(stage.work(desk("a")))
        .isInstanceOfSatisfying(
            StepOutcome.Advanced.class,
            ignored -> assertThat(ignored.next()).isEqualTo(CaseState.IGNORED));
  }

  private CaseDesk desk(String chosenRoute) {
    CaseRecord record =
        new CaseRecord(
            1,
            1,
            CaseState.ARRIVED,
            1,
            0,
            1,
            0,
            List.of(),
            chosenRoute,
            null,
            null,
            List.of(),
            List.of(),
            RouteMode.LIVE,
            Map.of(),
            null,
            CaseVersion.FIRST);
    return new CaseDesk(
        record,
        new CaseFolder(folder, 1),
        List.of(),
        image -> folder,
        name -> {
          throw new IllegalStateException("no package is asked for");
        });
  }
}
