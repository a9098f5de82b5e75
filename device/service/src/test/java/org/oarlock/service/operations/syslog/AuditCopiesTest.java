package org.oarlock.service.operations.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.fixture.TestDatabase;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;

class AuditCopiesTest {
  private final TestDatabase database = TestDatabase.shared();
  private final AuditTrail trail = database.audit();
  private final String repository = UUID.randomUUID().toString();
  private final List<String> taken = new ArrayList<>();
  private boolean away;

  @BeforeEach
  void a_repository_that_has_what_other_tests_wrote() {
    trail.append("OTHER", "test", "test", "");
    new ForwardStore(database.jdbc()).taken(repository, trail.latest(1).get(0).number());
  }

  @Test
  @Verifies(
      value = {"SRS-4315", "RC-226", "RC-228"},
      level = Level.INTEGRATION,
      shows = Shows.EFFECTIVE)
  void what_a_repository_did_not_take_comes_again_also_after_a_restart() {
    away = true;
    trail.append("FIRST", "test", "test", repository);
    AuditCopies copies = copies();
    copies.look();
    trail.append("SECOND", "test", "test", repository);
    copies.look();
    assertThat(copies.isFailing()).isTrue();
    assertThat(taken).isEmpty();

    away = false;
    AuditCopies restarted = copies();
    restarted.look();
    restarted.look();

    assertThat(restarted.isFailing()).isFalse();
    assertThat(taken).hasSize(2);
    assertThat(taken.get(0)).contains("FIRST: " + repository);
    assertThat(taken.get(1)).contains("SECOND: " + repository);
  }

  @Test
  @Verifies(
      value = {"SRS-4315", "RC-226", "RC-228"},
      level = Level.INTEGRATION)
  void each_entry_is_sent_once_with_whom_its_case_is_about() {
    trail.append("CASE_DELIVERED", "device", "case 987654321", "");
    AuditCopies copies = copies();

    copies.look();
    copies.look();

    assertThat(taken).singleElement().asString().contains("Patient 987654321").contains("1.2.3");
  }

  private AuditCopies copies() {
    return new AuditCopies(
        "Clinic",
        repository,
        "host",
        trail,
        new ForwardStore(database.jdbc()),
        this::take,
        id -> Optional.of(new CaseSubject("Patient " + id, "", "1.2.3")),
        database.transactions());
  }

  private void take(List<SyslogMessage> messages) throws IOException {
    if (away) {
      throw new IOException("nobody answers");
    }
    messages.forEach(each -> taken.add(each.xml()));
  }
}
