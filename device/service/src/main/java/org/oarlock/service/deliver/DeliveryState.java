package org.oarlock.service.deliver;

/** How far a delivery is. */
public enum DeliveryState {
  /** Not there yet; attempts go on. */
  PENDING,
  /** The destination took the object and has not yet committed to keep it. */
  TAKEN,
  /** The destination confirmed that it has the object. */
  RECEIVED,
  /** Given up; the object is kept. */
  DEAD_LETTER,
  /** Outdated before it was sent; it is sent no more. */
  WITHDRAWN
}
