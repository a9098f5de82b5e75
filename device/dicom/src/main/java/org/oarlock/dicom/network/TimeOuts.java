package org.oarlock.dicom.network;

import java.time.Duration;

/**
 * How long this device waits for a peer. All are longer than zero.
 *
 * @param connect for the TCP connection
 * @param association for the whole association request or its answer (ARTIM, PS3.8 9.1.5), and for
 *     the end of the connection after a rejection, release or abort
 * @param idle between two messages, when this device serves
 * @param response for the answer to a request of this device
 * @param write for one PDU to leave this device
 * @param stall grace of a message on its way in; beyond it the peer must have sent at least {@code
 *     slowest} bytes in each second since the message began
 * @param slowest bytes per second, at least 1
 */
public record TimeOuts(
    Duration connect,
    Duration association,
    Duration idle,
    Duration response,
    Duration write,
    Duration stall,
    int slowest) {

  /**
   * 10 s to connect, 10 s to associate, 5 min idle (a scanner may send slice by slice as it
   * reconstructs), 120 s to answer, 30 s to write; 30 s, 8 KiB/s.
   */
  public static final TimeOuts DEFAULT =
      new TimeOuts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofSeconds(120),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          8 * 1024);

  /**
   * Checks that every wait ends.
   *
   * @throws IllegalArgumentException if one is zero, negative or longer than a day
   */
  public TimeOuts {
    for (Duration each : new Duration[] {connect, association, idle, response, write, stall}) {
      if (each.toMillis() < 1 || each.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("a time-out lies between 1 ms and a day, not " + each);
      }
    }
    if (slowest < 1) {
      throw new IllegalArgumentException("the slowest rate is at least 1 byte per second");
    }
  }
}
