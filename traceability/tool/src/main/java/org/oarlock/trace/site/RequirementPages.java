package org.oarlock.trace.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.standing.Standing;
import org.oarlock.trace.standing.State;

/** The matrix from user need to evidence. */
final class RequirementPages {

  private static final int MOST = 20;

  private static final String ORG = "org.";

  private final Subject subject;
  private final Standing standing;
  private final Refs refs;

  RequirementPages(Subject subject, Standing standing) {
    this.subject = subject;
    this.standing = standing;
    this.refs = Refs.atRoot(subject.graph());
  }

  void write(PageWriter pages) throws IOException {
    List<Row> rows = new ArrayList<>();
    Set<String> reached = new LinkedHashSet<>();
    for (Item need : subject.items("UN")) {
      List<Item> systems = subject.graph().below(need, "satisfies", "SYS");
      for (Item system : systems) {
        reached.add(system.id());
        rows(rows, Optional.of(need), Optional.of(system));
      }
      if (systems.isEmpty()) {
        rows(rows, Optional.of(need), Optional.empty());
      }
    }
    for (Item system : subject.items("SYS")) {
      if (!reached.contains(system.id())) {
        rows(rows, Optional.empty(), Optional.of(system));
      }
    }
    for (Item software : subject.items("SRS")) {
      if (subject.graph().above(software, "satisfies").isEmpty()) {
        rows.add(row(Optional.empty(), Optional.empty(), Optional.of(software)));
      }
    }
    pages.table(
        "requirements.html",
        "From user need to evidence",
        "<p class=\"lead\">One row per software requirement below each system requirement and need."
            + " A requirement is covered when code names it and a test at system level passed.</p>",
        Html.head(
            "User need", "System requirement", "Software requirement", "State", "Code", "Tests"),
        new Filters(List.of("State", "Category"), rows));
  }

  private void rows(List<Row> rows, Optional<Item> need, Optional<Item> system) {
    List<Item> softwares =
        system.map(s -> subject.graph().below(s, "satisfies", "SRS")).orElse(List.of());
    softwares.forEach(software -> rows.add(row(need, system, Optional.of(software))));
    if (softwares.isEmpty()) {
      rows.add(row(need, system, Optional.empty()));
    }
  }

  private Row row(Optional<Item> need, Optional<Item> system, Optional<Item> software) {
    String means =
        system
            .flatMap(s -> s.text("nonSoftware"))
            .map(words -> "not software: " + words)
            .orElse("");
    Optional<Item> lowest = software.or(() -> system);
    String state = lowest.map(standing::of).orElse(State.UNCOVERED).word();
    return Row.of(
        List.of(state, lowest.flatMap(item -> item.text("category")).orElse("")),
        List.of(
            need.map(refs::item).orElse("-"),
            system.map(refs::item).orElse("-"),
            software.map(refs::item).orElse(Html.span("soft", means)),
            Html.state(state),
            software.map(this::code).orElse(""),
            software.map(this::tests).orElse("")));
  }

  private String code(Item item) {
    List<String> places =
        subject.evidence().code(item.id()).stream()
            .map(CodeClaim::where)
            .map(where -> where.substring(where.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return Html.some(places, MOST, where -> Html.span("place", shortened(where)), "<br>");
  }

  private String tests(Item item) {
    long passed = 0;
    long all = 0;
    List<String> open = new ArrayList<>();
    for (Shown shown : subject.evidence().shown(item.id())) {
      all++;
      if (shown.passed()) {
        passed++;
      } else {
        open.add(Html.text(shown.claim().test().words()) + ": " + Html.text(shown.words()));
      }
    }
    String rest = open.stream().limit(3).map(w -> "<br>" + w).collect(Collectors.joining());
    String more = open.size() > 3 ? "<br>and " + (open.size() - 3) + " more" : "";
    return all == 0 ? "none" : passed + " of " + all + " passed" + rest + more;
  }

  /** {@code org.oarlock.device.Main} without what every class here begins with. */
  private static String shortened(String where) {
    return where.startsWith(ORG) ? where.substring(where.indexOf('.', ORG.length()) + 1) : where;
  }
}
