package org.oarlock.trace.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.item.Item;

/** Links end at an item of a kind that they may name, once. */
@Implements("SRS-3107")
final class LinkRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Map<List<String>, Set<String>> candidates = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Optional<Item> last = Optional.empty();
    for (Link link : subject.graph().links()) {
      if (last.isEmpty() || last.get() != link.from()) {
        // The links of an item stand together. A set that a hub made large is slow to clear.
        seen = new HashSet<>();
        last = Optional.of(link.from());
      }
      Optional<Item> to = subject.graph().item(link.to());
      List<String> kinds = link.field().to();
      if (to.isEmpty()) {
        findings.add(
            link.place(),
            RuleName.LINK_DANGLING,
            from(link) + " names " + link.to() + ", which is not there",
            link.to(),
            candidates.computeIfAbsent(kinds, k -> ids(subject, k)));
      } else if (!kinds.contains(to.get().kind())) {
        findings.add(
            link.place(),
            RuleName.LINK_KIND,
            from(link) + " names " + link.to() + ", but may name only " + String.join(", ", kinds));
      }
      if (!seen.add(link.field().name() + " " + link.to())) {
        findings.add(
            link.place(), RuleName.LINK_TWICE, from(link) + " names " + link.to() + " twice");
      }
    }
  }

  private static String from(Link link) {
    return link.from().id() + " '" + link.field().name() + "'";
  }

  private static Set<String> ids(Subject subject, List<String> kinds) {
    Set<String> ids = new HashSet<>();
    subject.items().filter(i -> kinds.contains(i.kind())).forEach(i -> ids.add(i.id()));
    return ids;
  }
}
