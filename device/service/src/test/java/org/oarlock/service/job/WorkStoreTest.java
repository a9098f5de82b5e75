package org.oarlock.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;

/** A case that stands in the queue for tomorrow, under a task of this test's own. */
final class WorkStoreTest {
  private final TestDatabase database = TestDatabase.shared();
  private final WorkStore work = new WorkStore(database.jdbc());
  private final String task = UUID.randomUUID().toString();
  private final long caseId = database.provedCase("HURRY");

  @BeforeEach
  void stands_in_the_queue_for_tomorrow() {
    database
        .jdbc()
        .sql("UPDATE cases SET next_step_at = now() + interval '1 day' WHERE id = :id")
        .param("id", caseId)
        .update();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO scheduled_tasks
              (task_name, task_instance, execution_time, picked, version, priority)
            VALUES (:task, :id, now() + interval '1 day', false, 1, 0)
            """)
        .param("task", task)
        .param("id", Long.toString(caseId))
        .update();
  }

  @Test
  @Verifies("SRS-1708")
  void a_case_that_is_to_be_moved_at_once_does_not_wait_for_its_time_in_the_queue() {
    assertThat(work.hurry(task)).isZero();
    change("next_step_at = now()");
    assertThat(work.hurry(task)).isEqualTo(1);
    assertThat(work.hurry(task)).isZero();
  }

  @Test
  @Verifies("SRS-1708")
  void a_case_that_became_urgent_does_not_wait_for_its_time_in_the_queue() {
    change("priority = 1");
    assertThat(work.hurry(task)).isEqualTo(1);
    assertThat(work.hurry(task)).isZero();
  }

  private void change(String what) {
    database
        .jdbc()
        .sql("UPDATE cases SET " + what + " WHERE id = :id")
        .param("id", caseId)
        .update();
  }
}
