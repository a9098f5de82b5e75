package org.oarlock.service.deliver;

import java.nio.file.Path;
import org.oarlock.service.config.Destination;

/** Sends a file once. */
@FunctionalInterface
interface Sender {

  /** Never throws for what a network does. */
  SendOutcome send(Path file, Destination destination);
}
