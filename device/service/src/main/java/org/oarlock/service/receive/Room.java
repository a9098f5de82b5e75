package org.oarlock.service.receive;

/** How much room there is on disk. */
public enum Room {
  /** More than twice the reserve. */
  ENOUGH,
  /** Less than twice the reserve: somebody should look. */
  SHORT,
  /** Less than the reserve: nothing is taken in. */
  NONE
}
