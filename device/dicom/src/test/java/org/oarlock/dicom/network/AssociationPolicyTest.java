package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.network.AssociationPolicy.Decision;
import org.oarlock.trace.annotations.Verifies;

/** Who may open an association, without a network. */
@Verifies({"SRS-301", "RC-1"})
class AssociationPolicyTest {

  private final AssociationPolicy policy =
      AssociationPolicy.allowing("OARLOCK", Set.of("SCANNER", "PACS"));

  @Test
  void a_caller_that_is_named_is_accepted() {
    assertThat(decision("OARLOCK", "SCANNER")).isEqualTo(new Decision.Accepted());
    assertThat(decision("OARLOCK", "PACS")).isEqualTo(new Decision.Accepted());
  }

  @Test
  void a_caller_that_nobody_named_is_rejected() {
    assertThat(decision("OARLOCK", "STRANGER"))
        .isEqualTo(new Decision.Rejected(RejectionReason.CALLING_AE_NOT_RECOGNISED));
  }

  @Test
  void one_who_calls_somebody_else_is_rejected() {
    assertThat(decision("SOMEBODY", "SCANNER"))
        .isEqualTo(new Decision.Rejected(RejectionReason.CALLED_AE_NOT_RECOGNISED));
  }

  private Decision decision(String called, String calling) {
    return policy.decide(
        new AssociationRequest(
            "1", called, calling, InetAddress.getLoopbackAddress(), Set.of(), "test"));
  }
}
