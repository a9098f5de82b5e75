package org.oarlock.service.operations;

import java.util.List;

/** A part of the device that can be in trouble. */
@FunctionalInterface
interface TroubleSource {
  /** What stands there now. */
  List<Trouble> now();
}
