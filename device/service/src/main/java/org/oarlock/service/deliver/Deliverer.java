package org.oarlock.service.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.oarlock.dicom.network.ClientSettings;
import org.oarlock.dicom.network.CommitmentListener;
import org.oarlock.dicom.network.ProposedContext;
import org.oarlock.service.Finding;
import org.oarlock.service.Sha256;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.Purpose;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Delivers. Every attempt sends the same bytes under the same UID, and nothing is sent after a
 * recorded receipt, so that a destination ends with one object.
 */
@Implements({"SRS-1601", "SRS-1602", "SRS-1603", "SRS-1604", "SRS-1605"})
public final class Deliverer {
  private final SiteConfiguration configuration;
  private final DeliveryStore store;
  private final AuditTrail audit;
  private final Sender sender;
  private final Commitments commitments;
  private final Clock clock;

  /** What it proposes to destinations when it delivers. */
  public static List<ProposedContext> contexts() {
    return StoreSender.contexts();
  }

  /**
   * Delivers over the network to the destinations of {@code configuration}.
   *
   * @param settings how a destination is called: in the clear, or in TLS
   */
  public Deliverer(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      AuditTrail audit,
      Function<Destination, ClientSettings> settings) {
    this(
        configuration,
        jdbc,
        audit,
        new StoreSender(configuration.dicom().aeTitle(), settings),
        new PeerCommitment(configuration.dicom().aeTitle(), settings),
        Clock.systemUTC());
  }

  Deliverer(
      SiteConfiguration configuration,
      JdbcClient jdbc,
      AuditTrail audit,
      Sender sender,
      CommitmentSender commitmentSender,
      Clock clock) {
    this.configuration = configuration;
    this.store = new DeliveryStore(jdbc);
    this.audit = audit;
    this.sender = sender;
    this.commitments =
        new Commitments(configuration, new CommitmentStore(jdbc), commitmentSender, clock);
    this.clock = clock;
  }

  /** Takes what destinations say of their commitment over associations of their own. */
  public CommitmentListener commitments() {
    return commitments;
  }

  /** Makes the attempts that are due now and says how far the case is. */
  public DeliveryProgress deliver(DeliveryOrder order) throws IOException {
    Instant begun = clock.instant();
    for (String name : order.destinations()) {
      for (ResultFormat format : formats(order, name)) {
        String digest = order.object(format).map(DeliveryObject::digest).orElse("");
        store.begin(new DeliveryKey(order.caseId(), name, format), digest, begun);
      }
    }
    for (Delivery delivery : store.of(order.caseId())) {
      if (isOpen(delivery)) {
        attempt(order, delivery);
      }
    }
    return progress(store.of(order.caseId()));
  }

  /** What a destination is sent; one that is gone is given up for everything that was made. */
  private List<ResultFormat> formats(DeliveryOrder order, String destination) {
    return configuration
        .destination(destination)
        .map(Destination::formats)
        .orElseGet(() -> order.objects().stream().map(DeliveryObject::format).toList());
  }

  /** Deliveries of a case by name of their destination. */
  public List<Delivery> of(long caseId) {
    return store.of(caseId);
  }

  /** Begins deliveries without receipt anew; returns how many. */
  public int beginAnew(long caseId) {
    return store.beginAnew(caseId, clock.instant());
  }

  private void attempt(DeliveryOrder order, Delivery delivery) throws IOException {
    Instant now = clock.instant();
    DeliveryKey key = delivery.of(order.caseId());
    Optional<Destination> found = configuration.destination(delivery.destination());
    Optional<DeliveryObject> made = order.object(delivery.format());
    String obstacle = obstacle(order, found);
    if (obstacle.isEmpty()) {
      obstacle = mismatch(delivery, made, found.orElseThrow());
    }
    if (!obstacle.isEmpty()) {
      giveUp(key, delivery, obstacle);
      return;
    }
    if (isOutdated(order, delivery)) {
      withdraw(key, delivery);
      return;
    }
    Destination destination = found.orElseThrow();
    DeliveryObject object = made.orElseThrow();
    if (!isProved(object, delivery)) {
      giveUp(key, delivery, "the object is not the one that was proved");
    } else if (delivery.state() == DeliveryState.TAKEN) {
      follow(key, object, delivery, destination);
    } else if (isOverdue(delivery, destination, now)) {
      giveUp(key, delivery, "not received for " + destination.giveUpHours() + " h");
    } else if (!delivery.nextAttemptAt().toInstant().isAfter(now)) {
      send(key, object, delivery, destination);
    }
  }

  /** What a destination has taken already is followed to its end. */
  @Implements({"SRS-1610", "RC-261"})
  private static boolean isOutdated(DeliveryOrder order, Delivery delivery) {
    return delivery.state() == DeliveryState.PENDING && order.outdated().getAsBoolean();
  }

  private void withdraw(DeliveryKey key, Delivery delivery) {
    String message =
        delivery.message().isEmpty() ? "" : "not received; last answer: " + delivery.message();
    store.withdrawn(key, message, clock.instant());
    audit.append(
        "WITHDRAWN",
        "device",
        "case " + key.caseId(),
        key.format() + " is not sent to " + delivery.destination() + " any more");
  }

  /** The configuration can have changed while the case waited. */
  @Implements("SRS-1609")
  private static String mismatch(
      Delivery delivery, Optional<DeliveryObject> made, Destination destination) {
    if (made.isEmpty()) {
      return "there is no proved "
          + delivery.format()
          + " of this case. If 'formats' named it only after the case was drawn, cancel the case,"
          + " and run it again if nothing of it was received";
    }
    // What it took already is followed to its commitment, wanted or not.
    return delivery.state() == DeliveryState.TAKEN
            || destination.formats().contains(delivery.format())
        ? ""
        : "its 'formats' do not name "
            + delivery.format()
            + " any more. Name it again and resend the case, or cancel the case";
  }

  /** Asked again here, after configuration and routing: the last door before a patient. */
  @Implements("SRS-1605")
  static String obstacle(DeliveryOrder order, Optional<Destination> destination) {
    if (destination.isEmpty()) {
      return "the configuration has no such destination any more";
    }
    return !order.clinical() && destination.get().purpose() != Purpose.TEST
        ? "a result of a package that is not clinical may only go to a test destination"
        : "";
  }

  /** Whether the bytes on disk are those of the proof and of the first attempt. */
  private static boolean isProved(DeliveryObject object, Delivery delivery) throws IOException {
    return delivery.digest().equals(object.digest())
        && Sha256.of(object.file()).equals(object.digest());
  }

  private void send(
      DeliveryKey key, DeliveryObject object, Delivery delivery, Destination destination) {
    SendOutcome outcome = sender.send(object.file(), destination);
    if (outcome instanceof SendOutcome.Received received && destination.commitment()) {
      store.taken(key, received.answer(), received.warning(), clock.instant());
      audit("TAKEN", key, destination, "taken", received.answer());
    } else if (outcome instanceof SendOutcome.Received received) {
      store.received(key, received.answer(), received.warning(), clock.instant());
      audit("DELIVERED", key, destination, "received", received.answer());
    } else if (outcome instanceof SendOutcome.Failed failed) {
      Instant next = clock.instant().plus(BackOff.after(delivery.attempts() + 1));
      store.failed(key, failed.message(), next);
    }
  }

  private void audit(
      String event, DeliveryKey key, Destination destination, String verb, String answer) {
    audit.append(
        event,
        "device",
        "case " + key.caseId(),
        key.format()
            + " "
            + verb
            + " by "
            + destination.name()
            + " ("
            + destination.aeTitle()
            + "@"
            + destination.host()
            + ":"
            + destination.port()
            + "): "
            + answer);
  }

  /** What was taken counts as received once the destination has committed to keep it. */
  private void follow(
      DeliveryKey key, DeliveryObject object, Delivery delivery, Destination destination)
      throws IOException {
    CommitmentProgress progress = commitments.follow(key, object, delivery, destination);
    if (progress instanceof CommitmentProgress.Committed committed) {
      store.committed(key, committed.answer(), delivery.warning(), clock.instant());
      audit("DELIVERED", key, destination, "committed", committed.answer());
    } else if (isOverdue(delivery, destination, clock.instant())) {
      giveUp(key, delivery, "not committed for " + destination.giveUpHours() + " h");
    } else if (progress instanceof CommitmentProgress.Open open) {
      store.uncommitted(key, open.message(), open.next());
    }
  }

  private static boolean isOpen(Delivery delivery) {
    return delivery.state() == DeliveryState.PENDING || delivery.state() == DeliveryState.TAKEN;
  }

  private void giveUp(DeliveryKey key, Delivery delivery, String reason) {
    String message =
        delivery.message().isEmpty() ? reason : reason + "; last answer: " + delivery.message();
    store.givenUp(key, message, clock.instant());
    audit.append(
        "DEAD_LETTER",
        "device",
        "case " + key.caseId(),
        key.format() + " not delivered to " + delivery.destination() + ": " + message);
  }

  private static DeliveryProgress progress(List<Delivery> deliveries) {
    List<Finding> findings = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery.state() == DeliveryState.RECEIVED && delivery.warning()) {
        findings.add(
            new Finding(
                "DELIVERED_WITH_WARNING",
                "The destination took the result with a reservation: " + delivery.message(),
                delivery.name()));
      } else if (delivery.state() == DeliveryState.DEAD_LETTER) {
        findings.add(
            new Finding(
                "NOT_DELIVERED", "Delivery was given up: " + delivery.message(), delivery.name()));
      }
    }
    Optional<Instant> next =
        deliveries.stream()
            .filter(Deliverer::isOpen)
            .map(Delivery::nextAttemptAt)
            .map(OffsetDateTime::toInstant)
            .min(Instant::compareTo);
    if (next.isPresent()) {
      return new DeliveryProgress.Waiting(next.get(), findings);
    }
    if (deliveries.stream().anyMatch(each -> each.state() == DeliveryState.WITHDRAWN)) {
      return new DeliveryProgress.Withdrawn(findings);
    }
    return deliveries.stream().anyMatch(each -> each.state() == DeliveryState.DEAD_LETTER)
        ? new DeliveryProgress.GivenUp(findings)
        : new DeliveryProgress.Done(findings);
  }

  private static boolean isOverdue(Delivery delivery, Destination destination, Instant now) {
    Duration lasted = Duration.between(delivery.startedAt().toInstant(), now);
    return lasted.compareTo(Duration.ofHours(destination.giveUpHours())) >= 0;
  }
}
