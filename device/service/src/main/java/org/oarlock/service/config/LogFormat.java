package org.oarlock.service.config;

/** How lines of the log are written. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** One JSON object in each line, for machines. */
  JSON
}
