package org.oarlock.trace.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Item;

/**
 * Which of its causes the tests of a control's effectiveness seed. A test names the cause beside
 * the control; where a control breaks one cause only, nothing is left to say.
 */
@Implements("SRS-3208")
public final class SeededCauses {

  private static final String BREAKS = "breaks";

  private SeededCauses() {}

  /** The causes that are seeded, sorted. */
  public static Set<String> of(Subject subject, Item control) {
    Set<String> seeded = new TreeSet<>();
    List<String> causes = control.words(BREAKS);
    for (Shown shown : Slots.tests(subject, control, Shows.EFFECTIVE)) {
      for (String cause : causes) {
        if (causes.size() == 1 || names(subject, cause, shown.claim().test())) {
          seeded.add(cause);
        }
      }
    }
    return seeded;
  }

  /** How many of the causes are seeded, in words for the first page. */
  public static String standing(Subject subject) {
    long asked = 0;
    long seeded = 0;
    for (Item control : Disabled.asked(subject)) {
      asked += control.words(BREAKS).size();
      seeded += of(subject, control).size();
    }
    return seeded
        + " of "
        + asked
        + " causes that controls in software break are seeded by a test that says so.";
  }

  private static boolean names(Subject subject, String id, TestId test) {
    return subject.evidence().shown(id).stream()
        .map(Shown::claim)
        .map(TestClaim::test)
        .anyMatch(test::equals);
  }
}
