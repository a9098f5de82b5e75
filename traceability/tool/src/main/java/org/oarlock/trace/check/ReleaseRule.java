package org.oarlock.trace.check;

import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.bind.Released;
import org.oarlock.trace.bind.TreeState;
import org.oarlock.trace.item.Place;

/**
 * Only a tree without changes gives evidence for a release, and only for itself; and a release
 * holds what was tested.
 */
@Implements({"SRS-3204", "SRS-3207"})
final class ReleaseRule implements Rule {

  private final Optional<Released> released;

  ReleaseRule(Optional<Released> released) {
    this.released = released;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject.read().tree().ifPresent(tree -> check(tree, findings));
  }

  private void check(BoundTree tree, Findings findings) {
    Place record = Place.startOf(Binding.FILE);
    for (String reason : tree.reasonsAgainstRelease()) {
      findings.add(record, RuleName.EVIDENCE_TREE, reason);
    }
    released.ifPresent(release -> check(tree, release, findings));
  }

  private static void check(BoundTree tree, Released release, Findings findings) {
    Place manifest = Place.startOf(release.manifest());
    List<String> artefacts =
        release.files().keySet().stream()
            .filter(file -> file.endsWith(".jar") || file.endsWith(".cdx.json"))
            .toList();
    if (artefacts.isEmpty()) {
      findings.add(
          manifest,
          RuleName.EVIDENCE_RELEASE,
          "the release names no jar and no bill of materials, so nothing ties it to any test");
    }
    for (String file : artefacts) {
      if (!tree.tested().contains(release.files().get(file))) {
        findings.add(
            manifest,
            RuleName.EVIDENCE_RELEASE,
            "the release holds another " + file + " than any that was tested");
      }
    }
    String tested = tree.then().map(TreeState::commit).orElse("");
    if (!tested.equals(release.commit())) {
      findings.add(
          manifest,
          RuleName.EVIDENCE_RELEASE,
          "the release was built from commit "
              + release.commit()
              + ", and the tests ran on "
              + (tested.isEmpty() ? "no commit" : tested));
    }
  }
}
