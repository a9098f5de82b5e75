package org.oarlock.service.receive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.CommitmentListener;
import org.oarlock.dicom.network.CommitmentRequest;
import org.oarlock.dicom.network.CommitmentResult;
import org.oarlock.dicom.network.DimseStatus;
import org.oarlock.dicom.network.InstanceReference;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.config.Peer;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits to what senders sent, when they ask (storage commitment, PS3.4 annex J): a request is
 * recorded before it is answered, and its result told until the sender has taken it.
 */
@Implements({"SRS-1013", "SRS-1014"})
public final class Promises implements CommitmentListener {
  private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
  private static final int MOST_OPEN = 1000;
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration GIVE_UP = Duration.ofDays(3);

  private final List<Peer> peers;
  private final PromiseStore store;
  private final KeptObjects kept;
  private final AuditTrail audit;
  private final ResultTelling telling;
  private final Clock clock;

  /** Commits to what {@code peers} sent, as far as the site allows each to ask. */
  Promises(
      List<Peer> peers,
      PromiseStore store,
      KeptObjects kept,
      AuditTrail audit,
      ResultTelling telling,
      Clock clock) {
    this.peers = List.copyOf(peers);
    this.store = store;
    this.kept = kept;
    this.audit = audit;
    this.telling = telling;
    this.clock = clock;
  }

  /** This device asks somebody else through another listener. */
  @Override
  public DimseStatus told(String callingAe, CommitmentResult result) {
    return DimseStatus.NOT_AUTHORISED;
  }

  @Override
  public DimseStatus asked(String callingAe, CommitmentRequest request) {
    if (peer(callingAe).isEmpty()) {
      return DimseStatus.NOT_AUTHORISED.because("the site has no address for the result");
    }
    if (store.open(callingAe) >= MOST_OPEN) {
      return DimseStatus.RESOURCE_LIMITATION.because("too many results wait to be told");
    }
    store.add(callingAe, request, clock.instant());
    return DimseStatus.SUCCESS;
  }

  /** Tells every result that is due; to be called again and again. */
  public void look() throws IOException {
    for (Optional<PromiseStore.Asked> due = store.take(); due.isPresent(); due = store.take()) {
      Optional<Peer> peer = peer(due.get().callingAe());
      if (peer.isPresent()) {
        tell(due.get(), peer.get());
      } else {
        LOG.warn("{} asked for a commitment and is no longer named for it", due.get().callingAe());
        store.end(due.get());
      }
    }
  }

  private Optional<Peer> peer(String callingAe) {
    return peers.stream()
        .filter(each -> each.commitment() && each.aeTitle().equals(callingAe))
        .findFirst();
  }

  /** What is true now is told, whenever it was asked. */
  private void tell(PromiseStore.Asked asked, Peer peer) throws IOException {
    CommitmentResult result = result(asked);
    QueryOutcome outcome = telling.tell(peer, result);
    Instant now = clock.instant();
    if (outcome instanceof Answered answer && !answer.status().isFailure()) {
      store.end(asked);
      audit.append(
          "COMMITMENT_TOLD",
          "device",
          asked.callingAe(),
          result.committed().size() + " committed, " + result.failed().size() + " not");
    } else if (asked.askedAt().toInstant().plus(GIVE_UP).isBefore(now)) {
      LOG.warn("{} did not take what is committed: {}", asked.callingAe(), outcome);
      store.end(asked);
    } else {
      store.again(asked, now.plus(pause(asked.attempts())));
    }
  }

  private CommitmentResult result(PromiseStore.Asked asked) throws IOException {
    List<InstanceReference> committed = new ArrayList<>();
    Map<InstanceReference, Integer> failed = new LinkedHashMap<>();
    for (InstanceReference each : asked.instances()) {
      Optional<Integer> reason = kept.reasonAgainst(asked.callingAe(), each);
      reason.ifPresentOrElse(code -> failed.put(each, code), () -> committed.add(each));
    }
    return new CommitmentResult(asked.transactionUid(), committed, failed);
  }

  private static Duration pause(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
