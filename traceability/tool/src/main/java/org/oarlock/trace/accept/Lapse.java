package org.oarlock.trace.accept;

import java.time.LocalDate;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.risk.RiskPolicy;

/**
 * Until when something may be let pass.
 *
 * @param today in UTC
 * @param days how long at most, by the risk policy; 0 if it does not say
 */
@Implements("SRS-3901")
public record Lapse(LocalDate today, int days) {

  /** As the policy of a repository says. */
  public static Lapse of(Subject subject) {
    return new Lapse(
        subject.today(), subject.read().policy().map(RiskPolicy::escapeDays).orElse(0));
  }

  /** Why a last day is none; nothing if it is one. */
  public Optional<String> of(LocalDate until) {
    if (until.isBefore(today)) {
      return Optional.of("counted until " + until);
    }
    return days > 0 && until.isAfter(today.plusDays(days))
        ? Optional.of(until + " is more than " + days + " days away, which the risk policy allows")
        : Optional.empty();
  }

  /** The same for an entry that says its last day. */
  Optional<String> of(Item entry) {
    Optional<LocalDate> until = Acceptance.until(entry);
    return until.isEmpty() ? Optional.of("says no day until which it counts") : of(until.get());
  }
}
