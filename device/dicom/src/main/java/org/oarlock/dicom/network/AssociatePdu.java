package org.oarlock.dicom.network;

import java.util.List;
import org.oarlock.dicom.Uids;

/**
 * The content of A-ASSOCIATE-RQ and -AC (PS3.8 9.3.2 and 9.3.3).
 *
 * @param version protocol version bits; bit 0 is version 1
 * @param calledAe without padding
 * @param callingAe without padding
 * @param applicationContext application context name
 * @param contexts presentation contexts
 * @param longestPdu Maximum Length Received of the sender in bytes; 0 for no limit
 * @param implementation implementation version name, else class UID, else empty
 * @param roles roles that differ from the usual one: the opener uses, the other one provides
 */
record AssociatePdu(
    int version,
    String calledAe,
    String callingAe,
    String applicationContext,
    List<ContextItem> contexts,
    int longestPdu,
    String implementation,
    List<RoleSelection> roles) {

  static final String APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1";

  AssociatePdu {
    contexts = List.copyOf(contexts);
    roles = List.copyOf(roles);
  }

  /** Content of this device's own requests and answers, in the usual roles. */
  static AssociatePdu own(
      String calledAe, String callingAe, List<ContextItem> contexts, int longestPdu) {
    return new AssociatePdu(
        1,
        calledAe,
        callingAe,
        APPLICATION_CONTEXT,
        contexts,
        longestPdu,
        Uids.IMPLEMENTATION_VERSION,
        List.of());
  }

  /** The same with roles. */
  AssociatePdu in(List<RoleSelection> others) {
    return new AssociatePdu(
        version,
        calledAe,
        callingAe,
        applicationContext,
        contexts,
        longestPdu,
        implementation,
        others);
  }
}
