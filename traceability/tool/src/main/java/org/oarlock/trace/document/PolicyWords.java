package org.oarlock.trace.document;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.risk.RiskPolicy;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/** What the risk policy says for people beside the numbers with which the tool reckons. */
final class PolicyWords {

  private final Optional<Value.Fields> policy;

  private PolicyWords(Optional<Value.Fields> policy) {
    this.policy = policy;
  }

  static PolicyWords of(RiskPolicy policy, Body body) throws Unreadable {
    String file = policy.place().file();
    return new PolicyWords(
        YamlText.read(file, body.all().tree().text(file), false)
            .filter(Value.Fields.class::isInstance)
            .map(Value.Fields.class::cast));
  }

  /** What a level means; empty if nobody said. */
  String level(String group, String level) {
    Optional<Value.Fields> words =
        policy.flatMap(p -> p.fields(group)).flatMap(g -> g.fields(level));
    return Stream.of(
            words.flatMap(w -> w.text("below")).map(below -> "below " + below),
            words.flatMap(w -> w.text("meaning")))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  /** A word of the policy, below a name or, for an empty one, at its top. */
  Optional<String> said(String group, String name) {
    return (group.isEmpty() ? policy : policy.flatMap(p -> p.fields(group)))
        .flatMap(fields -> fields.text(name));
  }
}
