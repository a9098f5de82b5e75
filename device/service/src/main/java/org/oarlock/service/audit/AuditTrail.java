package org.oarlock.service.audit;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the trail. Joins the caller's transaction, so that an act and its entry stand or fall
 * together.
 */
@Implements({"SRS-1801", "SRS-1802"})
public final class AuditTrail {
  private final AuditStore store;
  private final TransactionOperations transactions;

  /** A trail in the database of {@code jdbc}. */
  public AuditTrail(JdbcClient jdbc, TransactionOperations transactions) {
    this.store = new AuditStore(jdbc);
    this.transactions = transactions;
  }

  /** A trail in the database of {@code connections}, for who has no transactions of its own. */
  public static AuditTrail over(DataSource connections) {
    return new AuditTrail(
        JdbcClient.create(connections),
        new TransactionTemplate(new JdbcTransactionManager(connections)));
  }

  /**
   * Adds a line; parallel callers are served one after the other.
   *
   * @param event what happened, in SCREAMING_SNAKE_CASE
   * @param actor user name, calling AE or {@code device}
   * @param subject what it happened to, for example {@code case 12}
   * @param details the rest in words
   */
  public void append(String event, String actor, String subject, String details) {
    transactions.executeWithoutResult(
        status -> {
          store.takeTurn();
          AuditEntry last = store.last().orElse(null);
          long number = last == null ? 1 : last.number() + 1;
          String previous = last == null ? AuditEntry.BEGINNING : last.hash();
          Instant at = AuditStore.now();
          List<String> fields = List.of(clean(event), clean(actor), clean(subject), clean(details));
          store.insert(
              new AuditEntry(
                  number,
                  at,
                  fields.get(0),
                  fields.get(1),
                  fields.get(2),
                  fields.get(3),
                  previous,
                  AuditEntry.hash(number, at, fields, previous)));
        });
  }

  /** Lines about {@code subject}, oldest first. */
  public List<AuditEntry> about(String subject) {
    return store.about(subject);
  }

  /** The first {@code count} lines after line {@code number}, oldest first. */
  public List<AuditEntry> after(long number, int count) {
    return store.after(number, count);
  }

  /** The latest {@code count} lines, newest first. */
  public List<AuditEntry> latest(int count) {
    return store.latest(count);
  }

  /** PostgreSQL keeps no NUL character in text. */
  private static String clean(String text) {
    return text.replace('\0', ' ');
  }
}
