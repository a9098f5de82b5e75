package org.oarlock.trace.check;

import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.item.Place;

/** Only a tree without changes gives evidence for a release, and only for itself. */
@Implements("SRS-3204")
final class ReleaseRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .read()
        .tree()
        .ifPresent(
            tree ->
                tree.reasonsAgainstRelease()
                    .forEach(
                        reason ->
                            findings.add(
                                Place.startOf(Binding.FILE), RuleName.EVIDENCE_TREE, reason)));
  }
}
