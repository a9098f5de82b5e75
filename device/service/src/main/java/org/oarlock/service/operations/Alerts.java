package org.oarlock.service.operations;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells each channel once what began to stand and once what is over. What was told stands in the
 * database and is written only after the channel took it: an alert may come twice, it is never
 * lost.
 */
@Implements({"SRS-4302", "SRS-4303", "SRS-4304"})
public final class Alerts {
  /** Between two messages to a channel, and after one that it did not take. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private final String site;
  private final Troubles troubles;
  private final List<AlertChannel> channels;
  private final AlertStore store;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final Map<String, AlertFailure> failures = new ConcurrentSkipListMap<>();

  Alerts(
      String site,
      Troubles troubles,
      List<AlertChannel> channels,
      AlertStore store,
      TransactionOperations transactions,
      InstantSource clock) {
    this.site = site;
    this.troubles = troubles;
    this.channels = List.copyOf(channels);
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks once, and tells what is to be told. Called by one thread. */
  void look() {
    Instant now = clock.instant();
    for (AlertChannel channel : channels) {
      if (!now.isBefore(notBefore.getOrDefault(channel.name(), Instant.MIN))) {
        transactions.executeWithoutResult(status -> tell(channel, now));
      }
    }
  }

  /** Channels that do not take alerts now, by name. */
  public List<AlertFailure> failures() {
    return List.copyOf(failures.values());
  }

  private void tell(AlertChannel channel, Instant now) {
    if (!store.takesTurn()) {
      return;
    }
    List<Trouble> standing = troubles.now();
    List<Trouble> told = store.told(channel.name());
    AlertMessage message =
        new AlertMessage(site, now, without(standing, told), without(told, standing));
    if (message.begun().isEmpty() && message.over().isEmpty()) {
      return;
    }
    notBefore.put(channel.name(), now.plus(PAUSE));
    String reason = refusal(channel, message);
    if (reason == null) {
      store.tell(channel.name(), message);
      failures.remove(channel.name());
    } else {
      AlertFailure before = failures.get(channel.name());
      if (before == null) {
        LOG.warn("The {} does not take alerts: {}", channel.name(), reason);
      }
      Instant since = before == null ? now : before.since();
      failures.put(channel.name(), new AlertFailure(channel.name(), since, reason));
    }
  }

  private static @Nullable String refusal(AlertChannel channel, AlertMessage message) {
    try {
      channel.send(message);
      return null;
    } catch (IOException | RuntimeException e) {
      // Whatever goes wrong, somebody who looks must see that nobody is told.
      String words = e.getMessage();
      return words == null ? e.getClass().getSimpleName() : words;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the device is being stopped";
    }
  }

  private static List<Trouble> without(List<Trouble> some, List<Trouble> others) {
    List<Trouble> left = new ArrayList<>(some);
    left.removeAll(new HashSet<>(others));
    return left;
  }
}
