package org.oarlock.service.operations;

import java.io.IOException;

/** A way from the device to people who do not look at it. */
interface AlertChannel {

  /** Name in the database and on the pages; never an address, which may be a secret. */
  String name();

  /** Gives the message away; an exception unless somebody has taken it. */
  void send(AlertMessage message) throws IOException, InterruptedException;
}
