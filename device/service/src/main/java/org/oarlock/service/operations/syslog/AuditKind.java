package org.oarlock.service.operations.syslog;

import org.oarlock.service.audit.AuditEntry;

/** Kinds of audit messages (PS3.15 A.5.3) that this device sends. */
enum AuditKind {
  STARTED("110100", "Application Activity", "E", "110120", "Application Start"),
  LOGIN("110114", "User Authentication", "E", "110122", "Login"),
  CASE_MADE("110111", "Procedure Record", "C", "", ""),
  CASE_CHANGED("110111", "Procedure Record", "U", "", ""),
  CASE_REMOVED("110111", "Procedure Record", "D", "", ""),
  USER_CHANGED("110113", "Security Alert", "E", "110137", "User security Attributes Changed"),
  DEVICE_CHANGED("110113", "Security Alert", "E", "110131", "Software Configuration");

  private final String id;
  private final String title;
  private final String action;
  private final String type;
  private final String typeTitle;

  AuditKind(String id, String title, String action, String type, String typeTitle) {
    this.id = id;
    this.title = title;
    this.action = action;
    this.type = type;
    this.typeTitle = typeTitle;
  }

  /** By what an entry is about; whatever is unknown is an alert rather than nothing. */
  static AuditKind of(AuditEntry entry) {
    String event = entry.event();
    if (entry.subject().startsWith("case ")) {
      return switch (event) {
        case "CASE_ARRIVED" -> CASE_MADE;
        case "CASE_REMOVED" -> CASE_REMOVED;
        default -> CASE_CHANGED;
      };
    }
    if (event.equals("DEVICE_STARTED")) {
      return STARTED;
    }
    if (event.startsWith("LOGIN")) {
      return LOGIN;
    }
    return entry.subject().startsWith("account ") ? USER_CHANGED : DEVICE_CHANGED;
  }

  /** Event ID, a DCM code. */
  String id() {
    return id;
  }

  /** Meaning of the Event ID. */
  String title() {
    return title;
  }

  /** Event Action Code: C, R, U, D or E. */
  String action() {
    return action;
  }

  /** Event Type Code, a DCM code; empty where the kind has none. */
  String type() {
    return type;
  }

  /** Meaning of the Event Type Code. */
  String typeTitle() {
    return typeTitle;
  }
}
