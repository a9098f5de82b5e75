package org.oarlock.service.deliver;

import java.time.Instant;
import java.util.List;
import org.oarlock.service.Finding;

/** How far the deliveries of a case are. */
public sealed interface DeliveryProgress {

  /** What a person should know. */
  List<Finding> findings();

  /** Every destination confirmed. */
  record Done(List<Finding> findings) implements DeliveryProgress {}

  /** At least one is open; the next attempt is due then. */
  record Waiting(Instant next, List<Finding> findings) implements DeliveryProgress {}

  /** None is open, at least one was outdated before it was sent. */
  record Withdrawn(List<Finding> findings) implements DeliveryProgress {}

  /** None is open, none was withdrawn, at least one was given up. */
  record GivenUp(List<Finding> findings) implements DeliveryProgress {}
}
