package org.oarlock.service.operations.syslog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oarlock.dicom.network.Tls;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.AuditRepositorySettings;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.receive.Intake;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Copies the trail to the site's repository, entry by entry in its order. The trail itself is the
 * queue: what the repository has not taken is sent again.
 */
@Implements("SRS-4315")
public final class AuditCopies {
  private static final Logger LOG = LoggerFactory.getLogger(AuditCopies.class);
  private static final int AT_ONCE = 100;
  private static final String CASE = "case ";

  private final String site;
  private final String repository;
  private final String host;
  private final AuditTrail trail;
  private final ForwardStore store;
  private final @Nullable AuditRepository receiver;
  private final LongFunction<Optional<CaseSubject>> subjects;
  private final TransactionOperations transactions;
  private volatile boolean failing;

  /**
   * Copies with everything that a test may replace.
   *
   * @param repository what the repository is called in the records
   * @param host name of this machine
   * @param receiver what takes them; null: the site has none
   * @param subjects whom a case is about
   */
  AuditCopies(
      String site,
      String repository,
      String host,
      AuditTrail trail,
      ForwardStore store,
      @Nullable AuditRepository receiver,
      LongFunction<Optional<CaseSubject>> subjects,
      TransactionOperations transactions) {
    this.site = site;
    this.repository = repository;
    this.host = host;
    this.trail = trail;
    this.store = store;
    this.receiver = receiver;
    this.subjects = subjects;
    this.transactions = transactions;
  }

  /** Copies to the repository that a site names; none where it names none. */
  public static AuditCopies of(
      SiteConfiguration configuration,
      AuditTrail trail,
      JdbcClient jdbc,
      TransactionOperations transactions,
      Intake intake,
      Supplier<Tls> tls) {
    AuditRepositorySettings named = configuration.operations().auditRepository();
    return new AuditCopies(
        configuration.site().name(),
        named == null ? "" : named.host() + ":" + named.port(),
        hostName(),
        trail,
        new ForwardStore(jdbc),
        named == null ? null : new SyslogOverTls(named, tls),
        new CaseSubjects(intake)::of,
        transactions);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^\\x21-\\x7E]", "");
    } catch (UnknownHostException e) {
      return "-";
    }
  }

  /** Sends what the repository has not taken. */
  public void look() {
    AuditRepository present = receiver;
    if (present != null) {
      transactions.executeWithoutResult(
          status -> {
            if (store.takesTurn()) {
              send(present, trail.after(store.taken(repository), AT_ONCE));
            }
          });
    }
  }

  /** Whether the last attempt failed. */
  public boolean isFailing() {
    return failing;
  }

  @Implements({"RC-226", "RC-228"})
  private void send(AuditRepository present, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      present.take(entries.stream().map(this::message).toList());
      store.taken(repository, entries.get(entries.size() - 1).number());
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.warn("The audit repository does not take messages: {}", e.getMessage());
      }
      failing = true;
    }
  }

  private SyslogMessage message(AuditEntry entry) {
    Optional<CaseSubject> subject =
        entry.subject().startsWith(CASE)
            ? subjects.apply(Long.parseLong(entry.subject().substring(CASE.length())))
            : Optional.empty();
    return new SyslogMessage(entry.at(), host, AuditMessage.of(entry, site, subject));
  }
}
