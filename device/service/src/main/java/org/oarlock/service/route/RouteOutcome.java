package org.oarlock.service.route;

import org.oarlock.service.Finding;
import org.oarlock.service.config.RouteRule;

/** What the rules say about a series. */
public sealed interface RouteOutcome {

  /** One rule wants it. */
  record Routed(RouteRule rule) implements RouteOutcome {}

  /** One rule says that nobody wants it. */
  record Ignored(RouteRule rule) implements RouteOutcome {}

  /** What a rule that decides says. */
  static RouteOutcome by(RouteRule rule) {
    return rule.ignore() ? new Ignored(rule) : new Routed(rule);
  }

  /** No rule, or more than one, speaks for it: a person decides. */
  record Held(Finding reason) implements RouteOutcome {}
}
