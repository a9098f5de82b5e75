package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.service.fixture.TestSite;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;

class StandingCasesTest {
  private static final List<CaseState> FOR_PEOPLE =
      List.of(
          CaseState.HELD,
          CaseState.FAILED,
          CaseState.DEAD_LETTER,
          CaseState.REFUSED,
          CaseState.BLOCKED);

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.shared();
  private final Instant weekAgo = Instant.now().minus(Duration.ofDays(7));

  @ParameterizedTest
  @EnumSource(CaseState.class)
  @Verifies(value = "SRS-4301", level = Level.INTEGRATION)
  void a_case_stands_when_only_a_person_can_go_on(CaseState state) {
    long id = updated(state, Instant.now());

    assertThat(standing().contains(new StandingCase(id, state)))
        .isEqualTo(FOR_PEOPLE.contains(state));
  }

  @Test
  @Verifies(value = "SRS-4301", level = Level.INTEGRATION)
  void only_final_states_become_history() {
    Instant old = weekAgo.minusSeconds(1);
    StandingCase held = new StandingCase(updated(CaseState.HELD, old), CaseState.HELD);
    StandingCase refused = new StandingCase(updated(CaseState.REFUSED, old), CaseState.REFUSED);

    assertThat(standing()).contains(held).doesNotContain(refused);
  }

  private List<StandingCase> standing() {
    Deliverer deliverer =
        new Deliverer(
            TestSite.in(folder).configuration(),
            database.jdbc(),
            database.audit(),
            destination -> ClientSettings.DEFAULT);
    return new CaseViewStore(database.jdbc(), deliverer).standing(weekAgo);
  }

  private long updated(CaseState state, Instant at) {
    return database
        .jdbc()
        .sql(
            """
            WITH s AS (INSERT INTO series (calling_ae, series_uid, patient_id, last_news_at, arriving)
              VALUES ('STANDING', gen_random_uuid()::text, '', now(), false) RETURNING id)
            INSERT INTO cases (series_id, state, updated_at, next_step_at)
            SELECT id, :state, :at, 'infinity' FROM s RETURNING id
            """)
        .param("state", state.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
