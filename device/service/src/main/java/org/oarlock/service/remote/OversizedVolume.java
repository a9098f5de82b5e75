package org.oarlock.service.remote;

import java.io.IOException;

/** A volume is larger than the one who was asked takes. */
final class OversizedVolume extends IOException {

  private static final long serialVersionUID = 1L;

  OversizedVolume(long bytes, long most) {
    super("the voxels have " + bytes + " bytes; at most " + most + " are taken");
  }
}
