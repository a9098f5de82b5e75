package org.oarlock.trace.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Documents of the technical file by the kinds of item that belong into them. */
public enum Compiled {
  DEVELOPMENT_PLAN("Software development plan", Set.of("PLAN", "TOOL", "PERSON")),
  REQUIREMENTS_SPECIFICATION(
      "Software requirements specification", Set.of("PURPOSE", "UN", "SYS", "SRS")),
  ARCHITECTURE("Software architecture", Set.of("ITEM")),
  DETAILED_DESIGN("Detailed design", Set.of("UNIT")),
  VERIFICATION("Verification plan and report", Set.of("SRS", "RC", "TOOL", "test")),
  TRACEABILITY("Traceability matrices", Set.of("UN", "SYS", "SRS", "RC", "RISK", "test")),
  RISK_MANAGEMENT_PLAN("Risk management plan", Set.of("PLAN", "HARM", "PERSON")),
  RISK_MANAGEMENT_FILE(
      "Risk management file", Set.of("HZ", "HS", "HARM", "RISK", "CAUSE", "RC", "IFU", "LABEL")),
  RISK_MANAGEMENT_REPORT("Risk management report", Set.of("RISK", "CAUSE", "RC")),
  SOUP_LIST("SOUP list", Set.of("SOUP")),
  CONFIGURATION_ITEMS(
      "Configuration item list", Set.of("ITEM", "SOUP", "TOOL", "MODEL", "DATA", "IFU", "LABEL")),
  ANOMALIES("Problem reports and known anomalies", Set.of("PR", "CR", "ANOM")),
  RELEASE_RECORD("Release record", Set.of("ANOM", "SOUP", "VAL")),
  MAINTENANCE_PLAN("Maintenance plan", Set.of("PLAN", "PR", "CR")),
  CYBERSECURITY("Cybersecurity file", Set.of("TH", "VULN")),
  USABILITY("Usability file", Set.of("USE", "HRUS", "UIEVAL", "IFU")),
  CLAUSES("Clause compliance table", Set.of("CLAUSE"));

  private final String title;
  private final Set<String> groups;

  Compiled(String title, Set<String> groups) {
    this.title = title;
    this.groups = groups;
  }

  /** What the document is called. */
  public String title() {
    return title;
  }

  /** Its name in names of files. */
  public String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Kinds of item, or {@code test}, of which it is written. */
  public Set<String> groups() {
    return groups;
  }

  /** Whether something of this group stands in it. */
  public boolean holds(String group) {
    return groups.contains(group);
  }

  /** Documents in which something of this group stands. */
  static List<String> from(String group) {
    return Arrays.stream(values())
        .filter(document -> document.holds(group))
        .map(Compiled::title)
        .toList();
  }
}
