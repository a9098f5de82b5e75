package org.oarlock.trace.history;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Questions of a significant-change assessment, in our own words, after the charts of MDCG 2020-3
 * and the flow of FDA's guidance on software changes. Not compared with either by a holder of the
 * text. A difference raises a question; a person answers it.
 */
enum Question {
  PURPOSE(
      "Does the change touch the intended purpose: users, patients, use, or what it is not for?",
      change -> kind(change, "PURPOSE")),
  PERFORMANCE(
      "Does the change alter what the device promises to do, or how well?",
      change -> kind(change, "UN", "VAL") || category(change, "function", "performance")),
  DESIGN(
      "Does the change alter an algorithm, the architecture, or the structure of stored data?",
      change -> kind(change, "ITEM", "UNIT", "MODEL", "DATA") || category(change, "data")),
  PLATFORM(
      "Does the change bring a new or another third-party component, runtime or database?",
      change -> kind(change, "SOUP")),
  INTERFACE(
      "Does the change open or alter a channel to other products?",
      change -> category(change, "interface", "network")),
  PRESENTATION(
      "Does the change alter what users see, are asked, or are told in the instructions?",
      change -> kind(change, "IFU", "LABEL", "USE", "HRUS") || category(change, "ui", "alarm")),
  NEW_RISK(
      "Does the change bring a new cause, situation or risk, or raise one that is known?",
      change ->
          kind(change, "HZ", "HS", "HARM", "RISK", "CAUSE")
              && (change.what() == FileChange.What.ADDED
                  || field(change, "before", "after", "severity"))),
  CONTROL(
      "Does the change add, remove or weaken a risk control, or what realises one?",
      change -> kind(change, "RC") || kind(change, "SRS", "SYS") && field(change, "realises")),
  SECURITY(
      "Does the change touch security: threats, vulnerabilities, accounts, keys or the network?",
      change -> kind(change, "TH", "VULN") || category(change, "security")),
  CLASS(
      "Does the change alter the class of the device or of a software item?",
      change -> field(change, "class", "safetyClass")),
  CORRECTION(
      "Is the change only the correction of an error, back to what was specified?",
      change -> kind(change, "ANOM", "PR"));

  private final String words;
  private final Predicate<ItemChange> raisedBy;

  Question(String words, Predicate<ItemChange> raisedBy) {
    this.words = words;
    this.raisedBy = raisedBy;
  }

  String words() {
    return words;
  }

  /** Changes that raise it. */
  List<ItemChange> raisedBy(List<ItemChange> changes) {
    return changes.stream().filter(raisedBy).toList();
  }

  private static boolean kind(ItemChange change, String... kinds) {
    return Set.of(kinds).contains(change.item().kind());
  }

  private static boolean category(ItemChange change, String... categories) {
    return change.item().text("category").filter(Set.of(categories)::contains).isPresent();
  }

  private static boolean field(ItemChange change, String... names) {
    return change.fields().stream()
        .anyMatch(field -> Set.of(names).contains(field.field().replaceFirst("\\..*", "")));
  }
}
