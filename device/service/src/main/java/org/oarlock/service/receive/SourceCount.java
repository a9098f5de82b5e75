package org.oarlock.service.receive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oarlock.dicom.network.Answered;
import org.oarlock.dicom.network.FindOutcome;
import org.oarlock.dicom.network.NetworkFailure;
import org.oarlock.dicom.network.NoContext;
import org.oarlock.dicom.network.QueryClient;
import org.oarlock.dicom.network.QueryOutcome;
import org.oarlock.dicom.network.SeriesReference;
import org.oarlock.service.config.Peer;
import org.oarlock.trace.annotations.Implements;

/** Compares what was received of a series with what its source has. */
@Implements({"SRS-1010", "SRS-1012"})
public final class SourceCount {

  private final List<Peer> peers;
  private final SourcePeer asking;

  /** Counts at {@code peers}. */
  public SourceCount(List<Peer> peers, SourcePeer asking) {
    this.peers = List.copyOf(peers);
    this.asking = asking;
  }

  /**
   * Counts a series.
   *
   * @param callingAe title under which it was sent
   * @param received SOP Instance UIDs of what was received
   */
  public Counted count(String callingAe, SeriesReference series, Set<String> received) {
    Optional<Peer> source =
        peers.stream().filter(each -> each.counts().contains(callingAe)).findFirst();
    return source.isEmpty()
        ? new Counted.NotAsked()
        : compared(source.get(), received, asking.images(source.get(), series));
  }

  private static Counted compared(Peer source, Set<String> received, FindOutcome outcome) {
    if (outcome instanceof FindOutcome.Found found) {
      return vouches(received, found.instances())
          ? compared(source, received, found.instances())
          : new Counted.Unknown(source, "it does not have every image that was received");
    }
    return new Counted.Unknown(source, words((QueryOutcome) outcome));
  }

  private static Counted compared(Peer source, Set<String> received, Set<String> there) {
    List<String> missing =
        there.stream().filter(each -> !received.contains(each)).sorted().toList();
    return missing.isEmpty()
        ? new Counted.Whole()
        : new Counted.Missing(source, missing, there.size());
  }

  /** A source that lacks what was received is still being filled, or is another one. */
  @Implements("RC-211")
  private static boolean vouches(Set<String> received, Set<String> there) {
    return there.containsAll(received);
  }

  private static String words(QueryOutcome outcome) {
    if (outcome instanceof Answered answer) {
      return "it answered with " + answer.status();
    }
    return outcome instanceof NetworkFailure failure
        ? failure.words()
        : "it does not offer queries of the study root ("
            + ((NoContext) outcome).abstractSyntax()
            + ")";
  }

  /** Has the source send what is missing, in its own time; what came is seen at the next count. */
  @Implements("SRS-1011")
  public String fetch(Counted.Missing missing, SeriesReference series) {
    List<String> all = missing.missing();
    for (int from = 0; from < all.size(); from += QueryClient.MOST_PER_MOVE) {
      int to = Math.min(all.size(), from + QueryClient.MOST_PER_MOVE);
      QueryOutcome outcome = asking.send(missing.source(), series, all.subList(from, to));
      if (!(outcome instanceof Answered answer) || answer.status().isFailure()) {
        return words(outcome);
      }
    }
    return "it says that it has sent " + all.size();
  }
}
