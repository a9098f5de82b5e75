package org.oarlock.service.security;

/** What somebody may do. Reading the worklist is open to all of them. */
public enum Role {
  /** Reviews drafts: may rerun, cancel and prioritise cases. */
  CLINICIAN,
  /** Runs the device: every act on a case. */
  PHYSICIST,
  /** Manages accounts; no act on a case. */
  ADMINISTRATOR,
  /** Reads everything, changes nothing. */
  AUDITOR;

  /** The authority in Spring Security's form. */
  public String authority() {
    return "ROLE_" + name();
  }
}
