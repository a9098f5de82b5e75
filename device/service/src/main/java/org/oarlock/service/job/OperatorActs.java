package org.oarlock.service.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.Finding;
import org.oarlock.service.audit.AuditTrail;
import org.oarlock.service.deliver.Deliverer;
import org.oarlock.service.deliver.Delivery;
import org.oarlock.service.route.Router;
import org.oarlock.trace.annotations.Implements;
import org.springframework.transaction.support.TransactionOperations;

/** Does what operators ask, each act with its reason and its line in the audit trail. */
@Implements({"SRS-1707", "SRS-1708"})
public final class OperatorActs {

  /** What would have an ended case give a result after all. */
  private static final Set<OperatorAct> REVIVING =
      EnumSet.of(OperatorAct.RELEASE, OperatorAct.REROUTE, OperatorAct.RERUN, OperatorAct.RESEND);

  private final JobStore store;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final Deliverer deliverer;
  private final Supplier<Router> rules;

  OperatorActs(
      JobStore store,
      TransactionOperations transactions,
      AuditTrail audit,
      Deliverer deliverer,
      Supplier<Router> rules) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.deliverer = deliverer;
    this.rules = rules;
  }

  /**
   * Does {@code act}.
   *
   * @param caseId number of the case
   * @param user name of the user who asks
   * @param reason why, in the user's words; must not be blank
   * @param route for {@link OperatorAct#REROUTE}: the rule to use; null: ask the rules again
   */
  public ActOutcome perform(
      OperatorAct act, long caseId, String user, String reason, @Nullable String route) {
    if (reason.isBlank()) {
      return new ActOutcome.Refused("An act needs a reason.");
    }
    if (route != null && rules.get().rule(route).isEmpty()) {
      return new ActOutcome.Refused("The site has no rule '" + route + "'.");
    }
    ActOutcome outcome =
        transactions.execute(status -> locked(act, caseId, user, reason.strip(), route));
    return Optional.ofNullable(outcome).orElseThrow();
  }

  private ActOutcome locked(
      OperatorAct act, long caseId, String user, String reason, @Nullable String route) {
    Optional<CaseRecord> found = store.lock(caseId);
    if (found.isEmpty()) {
      return new ActOutcome.Refused("There is no case " + caseId + ".");
    }
    CaseRecord record = found.get();
    Optional<String> refusal = act.refusal(record.state());
    if (refusal.isPresent()) {
      return new ActOutcome.Refused(refusal.get());
    }
    if (record.version().outdated() && REVIVING.contains(act)) {
      return new ActOutcome.Refused(
          "More images of its series came; act on the latest case of the series.");
    }
    if ((act == OperatorAct.RERUN || act == OperatorAct.REROUTE) && sent(caseId)) {
      return new ActOutcome.Refused("A destination has a result of this case already.");
    }
    CaseState next = act(act, record, route);
    audit.append("OPERATOR_" + act, user, record.subject(), details(act, reason, route));
    return new ActOutcome.Done(next);
  }

  private boolean sent(long caseId) {
    return deliverer.of(caseId).stream().anyMatch(Delivery::taken);
  }

  private CaseState act(OperatorAct act, CaseRecord record, @Nullable String route) {
    return switch (act) {
      case RELEASE -> turn(record, CaseState.ARRIVED, record.findings());
      case REROUTE -> {
        store.chooseRoute(record.id(), route);
        yield turn(record, CaseState.ARRIVED, List.of());
      }
      case RERUN ->
          turn(record, record.stamp() == null ? CaseState.ARRIVED : CaseState.ROUTED, List.of());
      case RESEND -> {
        deliverer.beginAnew(record.id());
        yield turn(record, CaseState.PROVED, withoutDelivery(record.findings()));
      }
      case CANCEL -> {
        if (record.state() == CaseState.REOPENED) {
          store.outdate(record.id());
        }
        yield turn(record, CaseState.CANCELLED, record.findings());
      }
      case PRIORITISE -> {
        store.prioritise(record.id());
        yield record.state();
      }
    };
  }

  private CaseState turn(CaseRecord record, CaseState next, List<Finding> findings) {
    if (!store.turn(record, next, findings)) {
      throw new IllegalStateException(record.subject() + " changed although it was locked");
    }
    return next;
  }

  private static List<Finding> withoutDelivery(List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.code().equals("NOT_DELIVERED")).toList();
  }

  private static String details(OperatorAct act, String reason, @Nullable String route) {
    return act == OperatorAct.REROUTE && route != null
        ? "to rule '" + route + "': " + reason
        : reason;
  }
}
