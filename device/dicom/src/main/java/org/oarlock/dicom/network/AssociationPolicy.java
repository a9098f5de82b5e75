package org.oarlock.dicom.network;

import java.util.Set;
import org.oarlock.trace.annotations.Implements;

/** Says who may open an association. Called once per request, in the thread of the association. */
@FunctionalInterface
public interface AssociationPolicy {

  /** Decides on a request; presentation contexts are negotiated afterwards. */
  Decision decide(AssociationRequest request);

  /** Accepts {@code callers} when they call {@code calledAe}, and nobody else. */
  @Implements({"SRS-301", "RC-1"})
  static AssociationPolicy allowing(String calledAe, Set<String> callers) {
    String called = WireText.aeTitle(calledAe);
    Set<String> known = Set.copyOf(callers);
    return request -> {
      if (!called.equals(request.calledAe())) {
        return new Decision.Rejected(RejectionReason.CALLED_AE_NOT_RECOGNISED);
      }
      return known.contains(request.callingAe())
          ? new Decision.Accepted()
          : new Decision.Rejected(RejectionReason.CALLING_AE_NOT_RECOGNISED);
    };
  }

  /** The answer to a request. */
  sealed interface Decision {

    /** The peer may open the association. */
    record Accepted() implements Decision {}

    /** The peer may not. */
    record Rejected(RejectionReason reason) implements Decision {}
  }
}
