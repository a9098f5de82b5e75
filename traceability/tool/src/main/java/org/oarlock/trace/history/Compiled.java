package org.oarlock.trace.history;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Documents of the technical file by the kinds of item that belong into them. This version writes
 * none of them; it names them so that whoever does knows which to write anew.
 */
enum Compiled {
  REQUIREMENTS("Software requirements specification", Set.of("PURPOSE", "UN", "SYS", "SRS")),
  ARCHITECTURE("Software architecture", Set.of("ITEM")),
  DESIGN("Detailed design", Set.of("UNIT")),
  VERIFICATION("Verification plan and report", Set.of("SRS", "RC", "test")),
  MATRICES("Traceability matrices", Set.of("UN", "SYS", "SRS", "RC", "RISK")),
  RISK_FILE("Risk management file and report", Set.of("HZ", "HS", "HARM", "RISK", "CAUSE", "RC")),
  SOUP_LIST("SOUP list", Set.of("SOUP")),
  ANOMALIES("Problem reports and known anomalies", Set.of("PR", "ANOM")),
  SECURITY("Cybersecurity file", Set.of("TH", "VULN")),
  USABILITY("Usability file", Set.of("USE", "HRUS", "UIEVAL")),
  CLAUSES("Clause compliance table", Set.of("CLAUSE"));

  private final String title;
  private final Set<String> groups;

  Compiled(String title, Set<String> groups) {
    this.title = title;
    this.groups = groups;
  }

  /** Documents in which something of this group stands. */
  static List<String> from(String group) {
    return Arrays.stream(values())
        .filter(document -> document.groups.contains(group))
        .map(document -> document.title)
        .toList();
  }
}
