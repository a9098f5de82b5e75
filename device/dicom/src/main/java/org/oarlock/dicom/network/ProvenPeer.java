package org.oarlock.dicom.network;

import java.util.Locale;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/**
 * A peer that has to prove by its certificate that it is the one that was meant.
 *
 * @param tls how both sides speak
 * @param name name that its certificate must hold: a DNS name or an IP address
 */
public record ProvenPeer(Tls tls, String name) {

  /** Whether one of the names of a certificate is the one that was meant. */
  @Implements({"SRS-351", "RC-170"})
  public static boolean isNamed(String wanted, Set<String> names) {
    return names.contains(wanted.toLowerCase(Locale.ROOT));
  }

  /** Refuses a certificate that was issued to somebody else. */
  void check(Set<String> names) throws PeerMistaken {
    if (!isNamed(name, names)) {
      throw new PeerMistaken(name, names);
    }
  }
}
