package org.oarlock.service.audit;

import java.util.Iterator;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the chain of the trail. */
@Implements("SRS-1803")
public final class AuditVerifier {
  private final AuditStore store;

  /** A verifier of the trail in the database of {@code jdbc}. */
  public AuditVerifier(JdbcClient jdbc) {
    this.store = new AuditStore(jdbc);
  }

  /** What was found. */
  public sealed interface Verdict {

    /**
     * Every line follows from the one before. Lines cut off at the end cannot be seen from inside:
     * compare {@code lastHash} with a note of it kept elsewhere.
     */
    record Whole(long entries, String lastHash) implements Verdict {}

    /** The first line that does not follow. */
    record Broken(long number, String reason) implements Verdict {}
  }

  /** Reads the whole trail. */
  public Verdict verify() {
    try (Stream<AuditEntry> entries = store.all()) {
      return verify(entries.iterator());
    }
  }

  static Verdict verify(Iterator<AuditEntry> entries) {
    long count = 0;
    String previous = AuditEntry.BEGINNING;
    while (entries.hasNext()) {
      AuditEntry entry = entries.next();
      count++;
      if (entry.number() != count) {
        return new Verdict.Broken(count, "entry " + count + " is missing");
      }
      if (!entry.previous().equals(previous)) {
        return new Verdict.Broken(count, "entry " + count + " does not follow the one before it");
      }
      if (!entry.hash().equals(entry.expectedHash())) {
        return new Verdict.Broken(count, "entry " + count + " was altered");
      }
      previous = entry.hash();
    }
    return new Verdict.Whole(count, previous);
  }
}
