package org.oarlock.service.config;

/** What a destination is for. */
public enum Purpose {
  /** Tests and demonstrations; nobody is treated from there. */
  TEST,
  /** Patients are planned there. */
  CLINICAL
}
