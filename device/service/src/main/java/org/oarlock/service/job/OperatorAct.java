package org.oarlock.service.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an operator may do with a case. */
public enum OperatorAct {
  /** Let a held case go on. */
  RELEASE(EnumSet.of(CaseState.HELD), "only a held case can be released"),
  /** Ask the rules again, or choose one. */
  REROUTE(
      EnumSet.of(
          CaseState.HELD,
          CaseState.IGNORED,
          CaseState.KEPT,
          CaseState.REFUSED,
          CaseState.BLOCKED,
          CaseState.FAILED,
          CaseState.CANCELLED),
      "a case can be routed again only while it rests and no result of it was sent"),
  /** Do the steps again with the same recorded inputs. */
  RERUN(
      EnumSet.of(CaseState.REFUSED, CaseState.BLOCKED, CaseState.FAILED, CaseState.CANCELLED),
      "a case can be run again only after it was refused, blocked or cancelled or has failed"),
  /** Try deliveries without receipt anew. */
  RESEND(
      EnumSet.of(CaseState.DEAD_LETTER, CaseState.PROVED),
      "only a proved result without a receipt can be sent; nothing is sent after a receipt"),
  /** End a case; one whose delivery was given up too, since sending again may never help. */
  CANCEL(
      EnumSet.of(
          CaseState.ARRIVED,
          CaseState.REOPENED,
          CaseState.HELD,
          CaseState.ROUTED,
          CaseState.GATED,
          CaseState.SEGMENTED,
          CaseState.DRAWN,
          CaseState.PROVED,
          CaseState.DEAD_LETTER),
      "the case has ended already"),
  /** Take it before others. */
  PRIORITISE(
      EnumSet.of(
          CaseState.ARRIVED,
          CaseState.REOPENED,
          CaseState.HELD,
          CaseState.ROUTED,
          CaseState.GATED,
          CaseState.SEGMENTED,
          CaseState.DRAWN,
          CaseState.PROVED),
      "the case has ended already");

  private final Set<CaseState> from;
  private final String otherwise;

  OperatorAct(Set<CaseState> from, String otherwise) {
    this.from = from;
    this.otherwise = otherwise;
  }

  /** Why this cannot be done with a case in {@code state}; empty when it can. */
  public Optional<String> refusal(CaseState state) {
    return from.contains(state)
        ? Optional.empty()
        : Optional.of("The case is " + state + ": " + otherwise + ".");
  }
}
