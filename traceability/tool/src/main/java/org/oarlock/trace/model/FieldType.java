package org.oarlock.trace.model;

/** What a field may hold. */
public enum FieldType {
  TEXT,
  TEXTS,
  NUMBER,
  BOOLEAN,
  DATE,
  ENUM,
  LINK,
  LINKS,
  MAP;

  /** Whether the field names other items. */
  public boolean links() {
    return this == LINK || this == LINKS;
  }
}
