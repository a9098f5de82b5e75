package org.oarlock.service.receive;

import java.util.List;
import org.oarlock.service.config.Peer;

/** How a series compares with what its source has of it. */
public sealed interface Counted {

  /** The site names no source for its sender. */
  record NotAsked() implements Counted {}

  /** Everything that the source has was received. */
  record Whole() implements Counted {}

  /**
   * The source has more.
   *
   * @param missing SOP Instance UIDs that were not received, sorted
   * @param all how many images the source has
   */
  record Missing(Peer source, List<String> missing, int all) implements Counted {

    /** Takes its own copy. */
    public Missing {
      missing = List.copyOf(missing);
    }
  }

  /** The source cannot be taken at its word; {@code words} say why, without identity. */
  record Unknown(Peer source, String words) implements Counted {}
}
