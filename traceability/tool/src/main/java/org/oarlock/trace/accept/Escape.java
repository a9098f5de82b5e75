package org.oarlock.trace.accept;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Signature;

/**
 * A way out of what the model demands that an item takes, and who answers for it until when.
 *
 * @param way the field, and its value where only some values are a way out
 * @param reason what the item says for it; empty if it says nothing
 * @param approver who signed the item as approver; nothing if nobody did whose signature counts
 * @param until the last day on which that counts; nothing if nobody approved or the risk policy
 *     does not say how long an approval lasts
 */
@Implements("SRS-3903")
public record Escape(
    Item item, String way, String reason, Optional<String> approver, Optional<LocalDate> until) {

  /** In the order of the files. */
  public static List<Escape> in(Subject subject) {
    Approvals approvals = Approvals.of(subject);
    int days = Lapse.of(subject).days();
    return subject.items().flatMap(item -> of(subject, item, approvals, days)).toList();
  }

  private static Stream<Escape> of(Subject subject, Item item, Approvals approvals, int days) {
    List<WayOut> ways = WayOut.of(subject, item);
    if (ways.isEmpty()) {
      return Stream.empty();
    }
    Optional<Signature> approval = approvals.of(item);
    Optional<LocalDate> until =
        approval.filter(signed -> days > 0).map(signed -> signed.date().plusDays(days));
    return ways.stream()
        .map(
            way ->
                new Escape(item, way.way(), way.reason(), approval.map(Signature::person), until));
  }

  /** Whether its approval is too old. */
  public boolean expired(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }

  /** What it lacks, in words; empty if nothing. */
  public String lacks() {
    return Stream.of(
            reason.isEmpty() ? "rationale" : "",
            approver.isEmpty() ? "approver" : "",
            until.isEmpty() ? "expiry" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
