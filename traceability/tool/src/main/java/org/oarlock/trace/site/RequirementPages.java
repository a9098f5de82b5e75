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

/** The matrix from user need to evidence. */
final class RequirementPages {

  private final Subject subject;
  private final Standing standing;
  private final Refs refs;

  RequirementPages(Subject subject, Standing standing) {
    this.subject = subject;
    this.standing = standing;
    this.refs = Refs.atRoot(subject.graph());
  }

  void write(PageWriter pages) throws IOException {
    List<String> rows = new ArrayList<>();
    Set<String> reached = new LinkedHashSet<>();
    for (Item need : subject.items("UN")) {
      List<Item> systems = subject.graph().below(need, "satisfies", "SYS");
      for (Item system : systems) {
        reached.add(system.id());
        rows.add(group(Optional.of(need), Optional.of(system)));
      }
      if (systems.isEmpty()) {
        rows.add(group(Optional.of(need), Optional.empty()));
      }
    }
    for (Item system : subject.items("SYS")) {
      if (!reached.contains(system.id())) {
        rows.add(group(Optional.empty(), Optional.of(system)));
      }
    }
    for (Item software : subject.items("SRS")) {
      if (subject.graph().above(software, "satisfies").isEmpty()) {
        rows.add(
            Html.group(List.of("-", "-"), List.of(cells(Optional.of(software), Optional.empty()))));
      }
    }
    pages.table(
        "requirements.html",
        "From user need to evidence",
        "<p class=\"lead\">One row per software requirement below each system requirement and need."
            + " A requirement is covered when code names it and a test at system level passed.</p>",
        Html.head(
            "User need", "System requirement", "Software requirement", "State", "Code", "Tests"),
        rows);
  }

  private String group(Optional<Item> need, Optional<Item> system) {
    List<Item> softwares =
        system.map(s -> subject.graph().below(s, "satisfies", "SRS")).orElse(List.of());
    List<List<String>> rows = new ArrayList<>();
    softwares.forEach(software -> rows.add(cells(Optional.of(software), system)));
    if (rows.isEmpty()) {
      rows.add(cells(Optional.empty(), system));
    }
    return Html.group(
        List.of(need.map(refs::item).orElse("-"), system.map(refs::item).orElse("-")), rows);
  }

  private List<String> cells(Optional<Item> software, Optional<Item> system) {
    String means =
        system
            .flatMap(s -> s.text("nonSoftware"))
            .map(words -> "not software: " + words)
            .orElse("");
    return List.of(
        software.map(refs::item).orElse(Html.span("soft", means)),
        Html.state(software.or(() -> system).map(standing::of).orElse("uncovered")),
        software.map(this::code).orElse(""),
        software.map(this::tests).orElse(""));
  }

  private String code(Item item) {
    return subject.evidence().code(item.id()).stream()
        .map(CodeClaim::where)
        .map(
            where -> where.substring(where.lastIndexOf('/') + 1).replaceFirst("^org[.]\\w+[.]", ""))
        .distinct()
        .map(where -> Html.span("place", where))
        .collect(Collectors.joining("<br>"));
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
}
