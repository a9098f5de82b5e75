package org.oarlock.trace.check;

import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.Cycles;
import org.oarlock.trace.graph.Link;

/** Links never lead in a circle. */
@Implements("SRS-3107")
final class CycleRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Link link : Cycles.closingLinks(subject.graph())) {
      findings.add(
          link.place(),
          RuleName.LINK_CYCLE,
          link.from().id() + " links up to " + link.to() + ", which stands below it");
    }
  }
}
