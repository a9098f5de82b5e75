package org.oarlock.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oarlock.dicom.network.AssociationPolicy.Decision;
import org.oarlock.trace.annotations.Verifies;

/** Which certificate speaks for whom, without a network. */
class CertifiedCallersTest {

  private static final Decision LET_IN = new Decision.Accepted();
  private static final Decision STRANGER =
      new Decision.Rejected(RejectionReason.CALLING_AE_NOT_RECOGNISED);

  private final AssociationPolicy policy =
      new CertifiedCallers(
          AssociationPolicy.allowing("OARLOCK", Set.of("CT1", "CT2")),
          Map.of("CT1", "CT1.Clinic.test"));

  @Test
  @Verifies(
      value = {"SRS-351", "RC-170"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_title_is_let_in_only_with_the_certificate_that_speaks_for_it() {
    assertThat(decision("CT1", "ct1.clinic.test", "ct1")).isEqualTo(LET_IN);
    assertThat(decision("CT1", "ct2.clinic.test")).isEqualTo(STRANGER);
    assertThat(decision("CT1", "*.clinic.test")).isEqualTo(STRANGER);
    assertThat(decision("CT1")).isEqualTo(STRANGER);
    assertThat(decision("MR9", "ct1.clinic.test")).isEqualTo(STRANGER);
  }

  @Test
  @Verifies({"SRS-351", "RC-170"})
  void a_title_without_a_certificate_calls_where_nothing_is_proved_and_nowhere_else() {
    assertThat(decision("CT2")).isEqualTo(LET_IN);
    assertThat(decision("CT2", "ct1.clinic.test")).isEqualTo(STRANGER);
  }

  private Decision decision(String caller, String... names) {
    return policy.decide(
        new AssociationRequest(
            "1", "OARLOCK", caller, InetAddress.getLoopbackAddress(), Set.of(names), "test"));
  }
}
