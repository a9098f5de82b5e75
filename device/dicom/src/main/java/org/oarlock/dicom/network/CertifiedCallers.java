package org.oarlock.dicom.network;

import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each caller in only with the certificate that speaks for its AE title. A caller without one
 * may call where nothing is proved, on the plain port, and nowhere else.
 */
@Implements({"SRS-351", "RC-170"})
public final class CertifiedCallers implements AssociationPolicy {

  private static final Logger LOG = LoggerFactory.getLogger(CertifiedCallers.class);

  private final AssociationPolicy allowed;
  private final Map<String, String> names;

  /**
   * @param allowed says which titles may call at all
   * @param names for each title that has a certificate the name that stands in it
   */
  public CertifiedCallers(AssociationPolicy allowed, Map<String, String> names) {
    this.allowed = allowed;
    this.names = Map.copyOf(names);
  }

  @Override
  public Decision decide(AssociationRequest request) {
    Decision decision = allowed.decide(request);
    if (decision instanceof Decision.Rejected || isProved(request)) {
      return decision;
    }
    String wanted = names.getOrDefault(request.callingAe(), "no certificate at all");
    LOG.warn(
        "Association {}: {} has to prove {}, but its certificate is for {}",
        request.associationId(),
        request.callingAe(),
        wanted,
        request.provedNames());
    return new Decision.Rejected(RejectionReason.CALLING_AE_NOT_RECOGNISED);
  }

  private boolean isProved(AssociationRequest request) {
    String wanted = names.get(request.callingAe());
    return wanted == null
        ? request.provedNames().isEmpty()
        : ProvenPeer.isNamed(wanted, request.provedNames());
  }
}
