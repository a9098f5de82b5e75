package org.oarlock.dicom.network;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Asks peers what they have and has them send it (Study Root Query/Retrieve, PS3.4 annex C). */
public final class QueryClient {

  /** Most images that one request may name: their UIDs must fit one value of 65,534 bytes. */
  public static final int MOST_PER_MOVE = 500;

  private QueryClient() {}

  /** What it proposes, in associations of their own. */
  public static List<ProposedContext> contexts() {
    return Stream.of(ImageQuery.CONTEXTS, ImageMove.CONTEXTS).flatMap(List::stream).toList();
  }

  /** Asks which images of a series the peer has; 20,000 at most, within 5 minutes. */
  public static FindOutcome images(
      DicomPeer peer, SeriesReference series, ClientSettings settings) {
    ImageQuery query = new ImageQuery(series);
    return query.found(ask(peer, query, settings));
  }

  /**
   * Has the peer send images to {@code destinationAe}, a title that it knows the address of, over
   * an association that it opens. Returns when the peer says that it has ended.
   *
   * @param instances SOP Instance UIDs, 1 to {@value #MOST_PER_MOVE}
   * @param patience how long that may take
   * @throws IllegalArgumentException if there are none or too many
   */
  public static QueryOutcome send(
      DicomPeer peer,
      SeriesReference series,
      List<String> instances,
      String destinationAe,
      ClientSettings settings,
      Duration patience) {
    if (instances.isEmpty() || instances.size() > MOST_PER_MOVE) {
      throw new IllegalArgumentException(
          "a request to send names 1 to " + MOST_PER_MOVE + " images, not " + instances.size());
    }
    return ask(peer, new ImageMove(series, instances, destinationAe, patience), settings);
  }

  private static QueryOutcome ask(DicomPeer peer, Query query, ClientSettings settings) {
    try (ClientAssociation association =
        AssociationOpening.open(peer, query.contexts(), settings)) {
      return association.ask(query);
    } catch (IOException e) {
      return Failures.of(e);
    }
  }
}
