package org.oarlock.dicom.network;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;

/** The associations that may be open at the same time, in all and from one address. */
@Implements({"SRS-307", "RC-7"})
final class Places {

  private final NetworkLimits limits;
  private final Map<InetAddress, Integer> taken = new HashMap<>();
  private int total;

  Places(NetworkLimits limits) {
    this.limits = limits;
  }

  /** Takes a place if one is free. */
  synchronized boolean take(InetAddress peer) {
    int before = taken.getOrDefault(peer, 0);
    if (total >= limits.associations() || before >= limits.perPeer()) {
      return false;
    }
    taken.put(peer, before + 1);
    total++;
    return true;
  }

  /** Gives a place back that was taken for this peer. */
  synchronized void giveBack(InetAddress peer) {
    taken.computeIfPresent(peer, (address, count) -> count == 1 ? null : count - 1);
    total--;
  }
}
