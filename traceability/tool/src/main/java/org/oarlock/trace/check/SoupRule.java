package org.oarlock.trace.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.risk.RiskPolicy;

/** SOUP both ways: what is declared is in the release in that version, and the reverse. */
@Implements("SRS-3106")
final class SoupRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    List<Item> soup = subject.items("SOUP");
    soup.forEach(item -> review(subject, item, findings));
    if (!subject.withResults() || soup.isEmpty()) {
      return;
    }
    if (!subject.read().sbomRead()) {
      findings.add(
          soup.get(0).place(),
          RuleName.SBOM_MISSING,
          "no bill of materials at " + subject.model().sources().sbom());
      return;
    }
    compare(subject, soup, findings);
  }

  private static void compare(Subject subject, List<Item> soup, Findings findings) {
    Map<String, List<Component>> shipped = new HashMap<>();
    for (Component component : subject.read().components()) {
      shipped.computeIfAbsent(component.name(), name -> new ArrayList<>()).add(component);
    }
    Set<String> declared = new HashSet<>();
    for (Item item : soup) {
      for (Value.Text purl : item.fields().texts("purl")) {
        Component wanted = Component.of(purl.text(), purl.place());
        declared.add(wanted.name());
        if (!item.has("notInSbom")) {
          compare(item, wanted, shipped, findings);
        }
      }
    }
    for (Component component : subject.read().components()) {
      boolean own =
          subject.model().policy().ownComponents().stream()
              .anyMatch(prefix -> component.name().startsWith(prefix));
      if (!own && !declared.contains(component.name())) {
        findings.add(
            component.place(),
            RuleName.SOUP_UNDECLARED,
            component.purl() + " is in the release and not declared",
            component.name(),
            declared);
      }
    }
  }

  private static void compare(
      Item item, Component wanted, Map<String, List<Component>> shipped, Findings findings) {
    List<Component> found = shipped.getOrDefault(wanted.name(), List.of());
    if (found.isEmpty()) {
      findings.add(
          wanted.place(),
          RuleName.SOUP_ABSENT,
          item.id() + " declares " + wanted.name() + ", which is not in the release",
          wanted.name(),
          shipped.keySet());
    }
    for (Component component : found) {
      if (!component.version().equals(wanted.version())) {
        findings.add(
            wanted.place(),
            RuleName.SOUP_VERSION,
            item.id()
                + " declares "
                + wanted.name()
                + " in version "
                + wanted.version()
                + ", but "
                + component.version()
                + " is in the release");
      }
    }
  }

  private static void review(Subject subject, Item item, Findings findings) {
    Place place = item.placeOf("anomalyReview");
    Optional<Value.Fields> review = item.fields().fields("anomalyReview");
    if (review.flatMap(fields -> fields.text("notPerformed")).isPresent()) {
      return;
    }
    Optional<LocalDate> date =
        review.flatMap(fields -> fields.text("date")).flatMap(SoupRule::date);
    if (date.isEmpty() || review.flatMap(fields -> fields.text("result")).isEmpty()) {
      findings.add(
          place,
          RuleName.SOUP_REVIEW,
          item.id()
              + ": a review of its anomalies needs a date and a result, or says that it was"
              + " not performed");
      return;
    }
    int allowed = subject.read().policy().map(RiskPolicy::anomalyReviewDays).orElse(0);
    long age = ChronoUnit.DAYS.between(date.get(), subject.today());
    if (allowed > 0 && age > allowed) {
      findings.add(
          place,
          RuleName.SOUP_REVIEW,
          item.id()
              + ": its anomalies were reviewed on "
              + date.get()
              + ", more than "
              + allowed
              + " days ago");
    } else if (age < 0) {
      findings.add(place, RuleName.SOUP_REVIEW, item.id() + ": the review is dated in the future");
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
