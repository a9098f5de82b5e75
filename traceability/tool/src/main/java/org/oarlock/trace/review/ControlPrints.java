package org.oarlock.trace.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.Evidence;
import org.oarlock.trace.evidence.Shown;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/** What carries a control and what shows it, as a signer of a residual risk saw it. */
@Implements("SRS-3351")
final class ControlPrints {

  static final String TESTS = " tests";
  static final String CODE = " code";

  private final LinkGraph graph;
  private final Evidence evidence;
  private final Present present;

  ControlPrints(LinkGraph graph, Evidence evidence, Present present) {
    this.graph = graph;
    this.evidence = evidence;
    this.present = present;
  }

  /** Whether this is a fingerprint that only compiled code gives. */
  static boolean needsCode(String name) {
    return name.endsWith(TESTS) || name.endsWith(CODE);
  }

  /** Requirements that realise a control. */
  List<Item> requirements(Item control) {
    return graph.down(control.id()).stream()
        .filter(link -> link.field().name().equals("realises"))
        .map(Link::from)
        .distinct()
        .toList();
  }

  /** Fingerprints of the control's marked code and of the tests that name it. */
  SortedMap<String, String> of(Item control) {
    SortedSet<String> tests = new TreeSet<>();
    for (Shown shown : evidence.shown(control.id())) {
      tests.add(
          shown.claim().shows()
              + " "
              + shown.claim().level()
              + " "
              + shown.claim().test().group()
              + " "
              + shown.claim().test().name()
              + " "
              + present.test(shown.claim().test()));
    }
    List<CodeClaim> claims = new ArrayList<>(evidence.code(control.id()));
    requirements(control).forEach(item -> claims.addAll(evidence.code(item.id())));
    SortedSet<String> code = new TreeSet<>();
    for (CodeClaim claim : claims) {
      code.add(claim.where() + " " + present.code(claim.where()));
    }
    SortedMap<String, String> prints = new TreeMap<>();
    put(prints, control.id() + TESTS, tests);
    put(prints, control.id() + CODE, code);
    return prints;
  }

  private static void put(SortedMap<String, String> prints, String name, SortedSet<String> lines) {
    if (!lines.isEmpty()) {
      prints.put(name, Sha256.of(String.join("\n", lines)));
    }
  }
}
