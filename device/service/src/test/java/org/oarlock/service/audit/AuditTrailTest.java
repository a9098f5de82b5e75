package org.oarlock.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oarlock.service.audit.AuditVerifier.Verdict;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class AuditTrailTest {
  private final TestDatabase database = TestDatabase.shared();
  private final AuditTrail trail = database.audit();

  @Test
  @Verifies(
      value = {"SRS-1802", "SRS-1803"},
      level = Level.INTEGRATION)
  void parallel_writers_make_one_whole_chain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int number = i;
      all.add(threads.submit(() -> trail.append("TEST", "somebody", "parallel", "no " + number)));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();

    assertThat(trail.about("parallel")).hasSize(80);
    assertThat(new AuditVerifier(database.jdbc()).verify()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  @Verifies(value = "SRS-1802", level = Level.INTEGRATION)
  void an_entry_falls_with_the_act_that_it_records() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(
                        status -> {
                          trail.append("TEST", "somebody", "rolled back", "");
                          throw new IllegalStateException("the act failed");
                        }))
        .hasMessage("the act failed");

    assertThat(trail.about("rolled back")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET details = 'nothing happened'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "DROP TABLE audit_entry"
      })
  @Verifies(
      value = {"SRS-1804", "RC-63"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void the_running_device_may_not_change_the_trail(String change) {
    trail.append("TEST", "somebody", "unchanged", "");

    assertThatThrownBy(() -> database.jdbc().sql(change).update())
        .rootCause()
        .message()
        .matches("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void text_may_hold_any_character() {
    trail.append("TEST", "Ærøskøbing", "characters", "a\0b\nc 胸部");

    assertThat(trail.about("characters").get(0).details()).isEqualTo("a b\nc 胸部");
    assertThat(new AuditVerifier(database.jdbc()).verify()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  @Verifies({"SRS-1803", "RC-64"})
  void an_untouched_chain_is_whole() {
    List<AuditEntry> chain = chain(3);

    assertThat(AuditVerifier.verify(chain.iterator()))
        .isEqualTo(new Verdict.Whole(3, chain.get(2).hash()));
  }

  @Test
  @Verifies(value = "RC-64", shows = Shows.EFFECTIVE)
  void an_altered_removed_or_reordered_entry_is_named() {
    List<AuditEntry> altered = chain(4);
    AuditEntry third = altered.get(2);
    altered.set(
        2,
        new AuditEntry(
            third.number(),
            third.at(),
            third.event(),
            third.actor(),
            third.subject(),
            "something else",
            third.previous(),
            third.hash()));
    assertThat(AuditVerifier.verify(altered.iterator()))
        .isEqualTo(new Verdict.Broken(3, "entry 3 was altered"));

    List<AuditEntry> removed = chain(4);
    removed.remove(1);
    assertThat(AuditVerifier.verify(removed.iterator()))
        .isEqualTo(new Verdict.Broken(2, "entry 2 is missing"));

    List<AuditEntry> rewritten = chain(4);
    rewritten.set(1, entry(2, "another history", rewritten.get(0).hash()));
    assertThat(AuditVerifier.verify(rewritten.iterator()))
        .isEqualTo(new Verdict.Broken(3, "entry 3 does not follow the one before it"));
  }

  @Test
  void fields_do_not_run_into_each_other() {
    Instant at = Instant.EPOCH;
    assertThat(AuditEntry.hash(1, at, List.of("ab", "c", "", ""), ""))
        .isNotEqualTo(AuditEntry.hash(1, at, List.of("a", "bc", "", ""), ""));
  }

  private static List<AuditEntry> chain(int length) {
    List<AuditEntry> chain = new ArrayList<>();
    String previous = AuditEntry.BEGINNING;
    for (int number = 1; number <= length; number++) {
      chain.add(entry(number, "no " + number, previous));
      previous = chain.get(number - 1).hash();
    }
    return chain;
  }

  private static AuditEntry entry(long number, String details, String previous) {
    Instant at = Instant.EPOCH.plusSeconds(number);
    List<String> fields = List.of("TEST", "somebody", "something", details);
    return new AuditEntry(
        number,
        at,
        "TEST",
        "somebody",
        "something",
        details,
        previous,
        AuditEntry.hash(number, at, fields, previous));
  }
}
