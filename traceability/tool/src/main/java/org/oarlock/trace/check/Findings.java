package org.oarlock.trace.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.Nearest;
import org.oarlock.trace.item.Place;

/** Collects findings; each is kept once, in the order of places. */
@Implements("SRS-3101")
public final class Findings {

  /**
   * A search for the nearest match looks at every id; in no rule may a broken rename cost n
   * squared.
   */
  private static final int MAX_SEARCHES = 500;

  private final List<Finding> found = new ArrayList<>();
  private int searches;

  /** Notes a finding. */
  public void add(Place place, RuleName rule, String message) {
    found.add(new Finding(place, rule, message, ""));
  }

  /** Notes a finding about a word that is close to one of the candidates. */
  public void add(
      Place place, RuleName rule, String message, String word, Collection<String> candidates) {
    searches++;
    Optional<String> nearest =
        searches > MAX_SEARCHES ? Optional.empty() : Nearest.to(word, candidates);
    found.add(new Finding(place, rule, message, nearest.orElse("")));
  }

  /** These and others. */
  Findings and(Findings others) {
    Findings both = new Findings();
    both.found.addAll(found);
    both.found.addAll(others.found);
    return both;
  }

  /** All of them, sorted. */
  public List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    List<Finding> once = new ArrayList<>(sorted.size());
    for (Finding finding : sorted) {
      if (once.isEmpty() || once.get(once.size() - 1).compareTo(finding) != 0) {
        once.add(finding);
      }
    }
    return List.copyOf(once);
  }
}
