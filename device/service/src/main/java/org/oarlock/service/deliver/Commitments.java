package org.oarlock.service.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.FileMeta;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.CommitmentListener;
import org.oarlock.dicom.network.CommitmentOutcome;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.service.config.Destination;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.trace.annotations.Implements;

/**
 * Asks destinations to commit to what they took (storage commitment, PS3.4 annex J) and takes their
 * answers, whichever association brings them.
 */
@Implements({"SRS-1607", "SRS-1608"})
final class Commitments implements CommitmentListener {

  /** Some archives commit late; then the same question is put again under another UID. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SiteConfiguration configuration;
  private final CommitmentStore store;
  private final CommitmentSender sender;
  private final Clock clock;

  Commitments(
      SiteConfiguration configuration,
      CommitmentStore store,
      CommitmentSender sender,
      Clock clock) {
    this.configuration = configuration;
    this.store = store;
    this.sender = sender;
    this.clock = clock;
  }

  /** Looks for an answer, and asks when there is none to wait for. */
  CommitmentProgress follow(
      DeliveryKey key, DeliveryObject object, Delivery delivery, Destination destination)
      throws IOException {
    List<Asked> asked = store.since(delivery.startedAt(), key);
    if (!isDue(asked)) {
      return progress(asked);
    }
    ask(key, object, destination);
    return progress(store.since(delivery.startedAt(), key));
  }

  private boolean isDue(List<Asked> asked) {
    return asked.stream().noneMatch(Commitments::isCommitted)
        && (asked.isEmpty() || !again(asked).isAfter(clock.instant()));
  }

  private CommitmentProgress progress(List<Asked> asked) {
    Optional<Asked> committed = asked.stream().filter(Commitments::isCommitted).findFirst();
    if (committed.isPresent()) {
      return new CommitmentProgress.Committed(committed.get().message());
    }
    Asked latest = asked.get(0);
    Instant again = again(asked);
    if (latest.committed() != null) {
      return new CommitmentProgress.Open(again, "taken, not committed: " + latest.message());
    }
    // The longer it lasts, the less often it is looked for.
    Instant now = clock.instant();
    Duration waited = Duration.between(latest.askedAt().toInstant(), now);
    Duration pause = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited;
    Instant look = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    return new CommitmentProgress.Open(
        look.isBefore(again) ? look : again,
        "taken, commitment asked for " + asked.size() + " times, no answer yet");
  }

  /** When the same question is put again. */
  private static Instant again(List<Asked> asked) {
    Asked latest = asked.get(0);
    Duration pause = latest.committed() == null ? PATIENCE : BackOff.after(asked.size());
    return latest.askedAt().toInstant().plus(pause);
  }

  private static boolean isCommitted(Asked asked) {
    return Boolean.TRUE.equals(asked.committed());
  }

  /** The question is on record before it is put: its answer may overtake the reply to it. */
  private void ask(DeliveryKey key, DeliveryObject object, Destination destination)
      throws IOException {
    FileMeta meta = DicomFiles.meta(object.file());
    InstanceReference reference = new InstanceReference(meta.sopClassUid(), meta.sopInstanceUid());
    String transaction = Uids.random();
    store.ask(transaction, key, reference, clock.instant());
    CommitmentOutcome outcome =
        sender.ask(new CommitmentRequest(transaction, List.of(reference)), destination);
    if (outcome instanceof CommitmentOutcome.Told told) {
      told(destination.aeTitle(), told.result());
    } else if (!(outcome instanceof Answered answer) || answer.status().isFailure()) {
      store.answered(transaction, false, "the request failed: " + outcome);
    }
  }

  @Override
  public DimseStatus told(String callingAe, CommitmentResult result) {
    Optional<Asked> asked =
        store.find(result.transactionUid()).filter(each -> isOf(callingAe, each));
    if (asked.isEmpty()) {
      return DimseStatus.INVALID_ARGUMENT.because("no such transaction with this peer");
    }
    InstanceReference object =
        new InstanceReference(asked.get().sopClassUid(), asked.get().sopInstanceUid());
    Integer reason = result.failed().get(object);
    if (reason != null) {
      String code = String.format(Locale.ROOT, "0x%04X", reason);
      store.answered(result.transactionUid(), false, "the destination says failure " + code);
    } else if (result.committed().contains(object)) {
      store.answered(result.transactionUid(), true, "storage committed");
    } else {
      store.answered(result.transactionUid(), false, "the answer does not name the object");
    }
    return DimseStatus.SUCCESS;
  }

  private boolean isOf(String callingAe, Asked asked) {
    return configuration
        .destination(asked.destination())
        .filter(each -> each.aeTitle().equals(callingAe))
        .isPresent();
  }
}
