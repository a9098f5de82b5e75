package org.oarlock.verification;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A series on its way from a scanner to the device, perhaps broken off. */
final class Flight {

  private static final Pattern ACKNOWLEDGED =
      Pattern.compile("Received Store Response \\(Success\\)");

  private final Site site;
  private final Series series;
  private CompletableFuture<Run> sending;

  private Flight(Site site, Series series) {
    this.site = site;
    this.series = series;
    this.sending = send();
  }

  static Flight begun(Site site, Series series) {
    return new Flight(site, series);
  }

  Series series() {
    return series;
  }

  /** Whether the scanner got to the end of its association. */
  boolean landed() {
    return sending.join().exitCode() == 0;
  }

  /** How many instances were acknowledged. */
  int acknowledged() {
    Matcher each = ACKNOWLEDGED.matcher(sending.join().output());
    int count = 0;
    while (each.find()) {
      count++;
    }
    return count;
  }

  /** Sends the whole series again, as a scanner does with an examination that failed. */
  void again() {
    sending = send();
    if (!landed()) {
      throw new AssertionError(sending.join().output());
    }
  }

  private CompletableFuture<Run> send() {
    return CompletableFuture.supplyAsync(
        () -> Dcmtk.store(site, "CT1", series.files()),
        work -> new Thread(work, "scanner").start());
  }
}
