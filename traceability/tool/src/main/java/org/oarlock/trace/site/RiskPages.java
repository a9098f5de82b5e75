package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.check.RiskThread;
import org.oarlock.trace.check.Slots;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.risk.Acceptability;
import org.oarlock.trace.risk.Estimate;
import org.oarlock.trace.standing.Standing;

/** The matrix from hazard to evidence, and the list of controls. */
final class RiskPages {

  private final Subject subject;
  private final Standing standing;
  private final Refs refs;

  RiskPages(Subject subject, Standing standing) {
    this.subject = subject;
    this.standing = standing;
    this.refs = Refs.atRoot(subject.graph());
  }

  void write(PageWriter pages) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Item hazard : subject.items("HZ")) {
      for (Item situation : subject.graph().below(hazard, "hazard", "HS")) {
        rows.add(situation(hazard, situation));
      }
    }
    pages.table(
        "risks.html",
        "From hazard to evidence",
        "<p class=\"lead\">One row per cause of each hazardous situation. Residual risks count only"
            + " controls that stand and whose two slots of evidence are filled.</p>"
            + new HeatMap(subject).html(),
        Html.head(
            "Hazard",
            "Hazardous situation",
            "Risks: before, after",
            "Cause",
            "Starts in",
            "Controls"),
        rows);
    controls(pages);
  }

  private String situation(Item hazard, Item situation) {
    String risks =
        subject.graph().below(situation, "situation", "RISK").stream()
            .map(this::risk)
            .collect(Collectors.joining("<br>"));
    List<List<String>> rows = new ArrayList<>();
    for (Item cause : subject.graph().below(situation, "leadsTo", "CAUSE")) {
      String starts =
          cause.words("startsIn").stream().map(refs::id).collect(Collectors.joining(", "))
              + Html.text(cause.text("outside").orElse(""));
      String controls =
          RiskThread.controlsOf(subject, cause).stream()
              .map(this::control)
              .collect(Collectors.joining("<br>"));
      String none =
          cause.text("notCredible").map(w -> "not credible: " + Html.text(w)).orElse("none");
      rows.add(List.of(refs.item(cause), starts, controls.isEmpty() ? none : controls));
    }
    if (rows.isEmpty()) {
      rows.add(List.of("none", "", ""));
    }
    return Html.group(List.of(refs.item(hazard), refs.item(situation), risks), rows);
  }

  private String control(Item control) {
    int implemented = Slots.tests(subject, control, Shows.IMPLEMENTED).size();
    int effective = Slots.tests(subject, control, Shows.EFFECTIVE).size();
    String tests =
        implemented + effective == 0
            ? ""
            : " " + Html.span("soft", implemented + " + " + effective + " tests");
    return refs.item(control) + " " + Html.state(standing.of(control)) + tests;
  }

  private String risk(Item risk) {
    RiskThread thread = RiskThread.of(subject, risk);
    return refs.id(risk.id())
        + " "
        + Html.text(thread.severity().orElse("?"))
        + " "
        + Html.text(estimates(subject, risk, thread.severity().orElse("")));
  }

  /** Levels before and after, with what the policy says of the latter. */
  static String estimates(Subject subject, Item risk, String severity) {
    Optional<Estimate> before = Estimate.of(risk, "before");
    Optional<Estimate> after = Estimate.of(risk, "after").or(() -> before);
    Optional<Acceptability> residual =
        after.flatMap(e -> subject.read().policy().flatMap(p -> p.judge(severity, e.p1(), e.p2())));
    return levels(before)
        + " to "
        + levels(after)
        + ": "
        + residual.map(Acceptability::words).orElse("not judged");
  }

  private static String levels(Optional<Estimate> estimate) {
    return estimate.map(e -> "P1 " + e.p1() + " P2 " + e.p2()).orElse("no estimate");
  }

  private void controls(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Item control : subject.items("RC")) {
      String state = standing.of(control).word();
      String tier = control.text("tier").orElse("");
      rows.add(
          Row.of(
              List.of(state, tier, control.text("means").orElse("software")),
              List.of(
                  refs.item(control),
                  Html.text(tier),
                  Html.state(state),
                  refs.ids(control.words("breaks")),
                  refs.ids(
                      subject.graph().down(control.id()).stream()
                          .filter(link -> !link.from().kind().equals("RISK"))
                          .map(link -> link.from().id())
                          .distinct()
                          .toList()),
                  slot(control, Shows.IMPLEMENTED),
                  slot(control, Shows.EFFECTIVE))));
    }
    pages.table(
        "controls.html",
        "Risk controls and their evidence",
        "<p class=\"lead\">Two slots of evidence each: that the control is there, and that it works"
            + " against its cause. A planned control counts for nothing.</p>",
        Html.head(
            "Control",
            "Tier",
            "State",
            "Breaks",
            "Carried by",
            "Shown implemented",
            "Shown effective"),
        new Filters(List.of("State", "Tier", "Means"), rows));
  }

  private String slot(Item control, Shows slot) {
    List<String> words = new ArrayList<>();
    for (Shown shown : Slots.tests(subject, control, slot)) {
      words.add(Html.text(shown.claim().test().words()) + " (" + Html.text(shown.words()) + ")");
    }
    Optional<Value.Fields> said = Slots.said(control, slot);
    said.flatMap(f -> f.text("record")).ifPresent(r -> words.add(Html.span("place", r)));
    said.flatMap(f -> f.text("notPerformed"))
        .ifPresent(w -> words.add(Html.state("not performed") + " " + Html.text(w)));
    return words.isEmpty() ? (Slots.stands(control) ? "nothing" : "") : String.join("<br>", words);
  }
}
