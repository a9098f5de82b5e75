package org.oarlock.service.deliver;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What destinations have confirmed, for whoever removes what they have. */
public final class Confirmations {
  private final SiteConfiguration configuration;
  private final DeliveryStore deliveries;
  private final CommitmentStore commitments;

  /**
   * Confirmations in the database of {@code jdbc}, by the destinations of {@code configuration}.
   */
  public Confirmations(SiteConfiguration configuration, JdbcClient jdbc) {
    this.configuration = configuration;
    this.deliveries = new DeliveryStore(jdbc);
    this.commitments = new CommitmentStore(jdbc);
  }

  /**
   * When the last object of a case was confirmed by its destination; empty unless there is one and
   * all were. Where the configuration asks for commitment now, the destination has committed.
   */
  @Implements({"SRS-4313", "RC-220"})
  public Optional<Instant> last(long caseId) {
    List<Delivery> all = deliveries.of(caseId);
    return all.stream().allMatch(each -> isConfirmed(caseId, each))
        ? all.stream()
            .map(Delivery::endedAt)
            .filter(Objects::nonNull)
            .map(OffsetDateTime::toInstant)
            .max(Instant::compareTo)
        : Optional.empty();
  }

  private boolean isConfirmed(long caseId, Delivery delivery) {
    boolean commits =
        configuration
            .destination(delivery.destination())
            .filter(Destination::commitment)
            .isPresent();
    return delivery.state() == DeliveryState.RECEIVED
        && (!commits || commitments.isCommitted(delivery.of(caseId)));
  }

  /** Removes what destinations said and how the result was called; that they have it stays. */
  @Implements("SRS-4310")
  public void forget(long caseId) {
    deliveries.forget(caseId);
    commitments.forget(caseId);
  }
}
