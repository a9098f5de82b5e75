package org.oarlock.walls.violating;

import java.time.ZoneId;

/** Another machine, another time. */
public final class TrustsTheMachinesZone {

  private TrustsTheMachinesZone() {}

  /** The zone of whatever machine this runs on. */
  public static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
