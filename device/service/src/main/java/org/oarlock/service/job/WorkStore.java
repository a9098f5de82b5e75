package org.oarlock.service.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL between cases and the scheduler's table. */
final class WorkStore {
  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that nobody is going to move. */
  record Stray(long id, int priority) {}

  /** Gives back what a process of this name had in hand when it went down. */
  int giveBack(String worker) {
    return jdbc.sql(
            """
            UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL,
              execution_time = now(), version = version + 1
            WHERE picked AND picked_by = :worker
            """)
        .param("worker", worker)
        .update();
  }

  /** Cases that are due, move and stand in no queue. */
  List<Stray> strays(String task) {
    String moving =
        Stream.of(CaseState.values())
            .filter(CaseState::moving)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));
    return jdbc.sql(
            """
            SELECT c.id, c.priority FROM cases c
            WHERE c.next_step_at <= now() AND NOT EXISTS (
              SELECT FROM scheduled_tasks t
              WHERE t.task_name = :task AND t.task_instance = c.id::text)
            AND c.state IN (
            """
                + moving
                + ")")
        .param("task", task)
        .query(Stray.class)
        .list();
  }

  /** Cases that an operator wants moved before the time that stands in the queue. */
  int hurry(String task) {
    return jdbc.sql(
            """
            UPDATE scheduled_tasks t SET execution_time = now(), version = t.version + 1,
              priority = greatest(t.priority, c.priority)
            FROM cases c
            WHERE t.task_name = :task AND t.task_instance = c.id::text AND NOT t.picked
              AND (t.execution_time > now() + interval '1 second' AND c.next_step_at <= now()
                OR t.priority < c.priority)
            """)
        .param("task", task)
        .update();
  }
}
